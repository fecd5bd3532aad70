using Campaign.Core.Publication;
using Campaign.Web.Items.Changes;

namespace Campaign.Web.Webhooks;

/// <summary>Whether an endpoint is told of a change: it is if the old or the new state is one it asked for.</summary>
internal sealed class WebhookFilter
{
    /// <summary>What an endpoint asks for to get ready posts of messages and events.</summary>
    public const string PostType = "post";

    private readonly HashSet<string> _types;
    private readonly ChangeReach _reach;
    private readonly IPosts? _posts;

    /// <param name="endpoint">The endpoint.</param>
    /// <param name="snapshot">What is published.</param>
    /// <param name="changes">The list of changes.</param>
    /// <param name="posts">Posts of items; null: there are none here.</param>
    /// <param name="today">The campaign's local day.</param>
    public WebhookFilter(
        WebhookEndpoint endpoint,
        CampaignSnapshot snapshot,
        ChangeList changes,
        IPosts? posts,
        DateOnly today
    )
    {
        _types = [.. Words(endpoint.Types)];
        _posts = posts;
        var places = Words(endpoint.Places);
        _reach = new(snapshot, changes.Edits, today, places);
        Place = places is [var only] ? only : null;
    }

    /// <summary>The place whose programmes it follows; null if it follows several, or all.</summary>
    public string? Place { get; }

    /// <summary>
    /// The messages about a row: as a change, as a post, both or neither, each with the state that matches.
    /// </summary>
    public IEnumerable<WebhookMatch> Matches(Change row)
    {
        // Posts repeat what the change says, so they are sent to nobody who has not asked for them by name.
        var isPost = _types.Contains(PostType) && _posts?.Has(row.Type) == true;
        var isChange = _types.Count == 0 || _types.Contains(row.Type.Name);
        if (!(isPost || isChange) || _reach.Match(row) is not { } match)
            yield break;
        if (isChange)
            yield return new(row, match, IsPost: false);
        if (isPost)
            yield return new(row, match, IsPost: true);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A message that an endpoint gets.</summary>
/// <param name="Row">The row it is about.</param>
/// <param name="State">Which state of the item matches.</param>
/// <param name="IsPost">Whether it carries the ready post.</param>
internal sealed record WebhookMatch(Change Row, string State, bool IsPost);
