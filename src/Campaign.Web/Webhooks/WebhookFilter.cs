using Campaign.Core.Publication;
using Campaign.Web.Items.Changes;

namespace Campaign.Web.Webhooks;

/// <summary>Whether an endpoint is told of a change: it is if the old or the new state is one it asked for.</summary>
internal sealed class WebhookFilter
{
    private readonly HashSet<string> _types;
    private readonly ChangeReach _reach;

    /// <param name="endpoint">The endpoint.</param>
    /// <param name="snapshot">What is published.</param>
    /// <param name="changes">The list of changes.</param>
    /// <param name="today">The campaign's local day.</param>
    public WebhookFilter(WebhookEndpoint endpoint, CampaignSnapshot snapshot, ChangeList changes, DateOnly today)
    {
        _types = [.. Words(endpoint.Types)];
        var places = Words(endpoint.Places);
        _reach = new(snapshot, changes.Edits, today, places);
        Place = places is [var only] ? only : null;
    }

    /// <summary>The place whose programmes it follows; null if it follows several, or all.</summary>
    public string? Place { get; }

    /// <summary>The state that matches; null when neither does and the endpoint is not told.</summary>
    public string? Match(Change row) => _types.Count > 0 && !_types.Contains(row.Type.Name) ? null : _reach.Match(row);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
