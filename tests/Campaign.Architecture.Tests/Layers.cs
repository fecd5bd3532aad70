namespace Campaign.Architecture.Tests;

/// <summary>
/// The layers of Campaign.Web, from the ground up. A folder looks into those below it only, never beside or above it.
/// </summary>
internal static class Layers
{
    private static readonly string[][] FromTheGround =
    [
        ["Settings"],
        ["Storage"],
        ["Authority", "Publication"],
        ["Keys", "Mail", "Media"],
        ["Fetches"],
        // Every channel says where an item is, and hears of its recall. Approval asks before anything is public.
        ["Recalls", "Approvals"],
        ["Http"],
        ["Formats", "Words"],
        ["Items"],
        ["Search"],
        ["Pages"],
        [
            "Campaigns",
            "Messages",
            "Materials",
            "Services",
            "Events",
            "Scripts",
            "Plans",
            "Places",
            "Organisations",
            "Bulletins",
        ],
        [
            "Site",
            "Api",
            "Feeds",
            "Hsds",
            "Delivery",
            "Print",
            "Broadcast",
            "Boards",
            "Embeds",
            "Webhooks",
            "Intake",
            "Reporting",
        ],
        // Stations are sent the programmes of broadcasting; speakers take sheets of printing along.
        ["Subscriptions", "Speakers"],
        // All forms of one item side by side.
        ["Forms"],
        // Officers see drafts and figures of every channel.
        ["Backoffice"],
        ["Operations"],
    ];

    /// <summary>Those that stand highest first.</summary>
    public static IEnumerable<string[]> FromTheTop => FromTheGround.Reverse();

    /// <summary>Whether the look goes beside or up.</summary>
    public static bool Forbids(Edge edge) => LevelOf(edge.To) >= LevelOf(edge.From);

    private static int LevelOf(string folder) =>
        Array.FindIndex(FromTheGround, x => x.Contains(folder)) is var level and >= 0
            ? level
            : throw new InvalidOperationException($"Campaign.Web/{folder} has no place among the layers.");
}
