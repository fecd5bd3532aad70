using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Web.Webhooks;

/// <summary>Whether an endpoint is told of a change: it is if the old or the new state is one it asked for.</summary>
internal static class WebhookFilter
{
    public const string Before = "before";
    public const string After = "after";
    public const string Both = "both";
    public const string Unknown = "unknown";

    /// <summary>The state that matches; null when neither does and the endpoint is not told.</summary>
    public static string? Match(WebhookEndpoint endpoint, Change row, CampaignSnapshot snapshot)
    {
        if (endpoint.Types.Length > 0 && !endpoint.Types.Split(' ').Contains(row.Type.Name))
            return null;
        var after = snapshot.Find(row.Id, row.Language) is { } item && Reaches(item.Header.Places);
        // If it is unknown whether the client holds the item, it is told.
        var before = row.Before is not { } scope ? (bool?)null : scope.WasPublic && Reaches(scope.Places);
        return (before, after) switch
        {
            (true, true) => Both,
            (true, false) => Before,
            (false, true) => After,
            (false, false) => null,
            (null, true) => After,
            (null, false) => Unknown,
        };

        bool Reaches(ImmutableArray<string> places) =>
            endpoint.Places.Length == 0
            || endpoint
                .Places.Split(' ')
                .Any(x => snapshot.Places.Reaches(places, x, DateOnly.FromDateTime(row.At.UtcDateTime)));
    }
}
