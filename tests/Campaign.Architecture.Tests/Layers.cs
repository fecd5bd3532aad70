namespace Campaign.Architecture.Tests;

/// <summary>The layers of Campaign.Web, from the ground up. A folder looks into those below it only, never beside or above it.</summary>
internal static class Layers
{
    private static readonly string[][] FromTheGround =
    [
        ["Storage"],
        ["Mail", "Media", "Publication"],
        ["Http"],
        ["Items"],
        ["Search", "Authority"],
        ["Pages"],
        ["Campaigns", "Messages", "Materials", "Services", "Events", "Scripts", "Plans", "Places", "Organisations"],
        [
            "Site",
            "Api",
            "Feeds",
            "Calendars",
            "Hsds",
            "Delivery",
            "Print",
            "Broadcast",
            "Webhooks",
            "Subscriptions",
            "Intake",
            "Results",
            "Backoffice",
        ],
        ["Forms"],
        ["Operations"],
    ];

    /// <summary>Whether the look goes beside or up.</summary>
    public static bool Forbids(Edge edge) => LevelOf(edge.To) >= LevelOf(edge.From);

    private static int LevelOf(string folder) =>
        Array.FindIndex(FromTheGround, x => x.Contains(folder)) is var level and >= 0
            ? level
            : throw new InvalidOperationException($"Campaign.Web/{folder} has no place among the layers.");
}
