using Campaign.Core.Broadcast;
using Campaign.Core.Publication;

namespace Campaign.Web.Broadcast;

/// <summary>Everything that programmes are made of, at one moment: while it is the same, so are they.</summary>
/// <param name="Log">The log whose sequences the version counts.</param>
/// <param name="Version">Version of the types that programmes depend on, notices included.</param>
/// <param name="Decided">What officers and communes decided.</param>
/// <param name="Noticed">What was recalled or corrected.</param>
/// <param name="Today">The day, which season and turns depend on.</param>
internal readonly record struct ProgrammeState(Guid Log, long Version, ulong Decided, ulong Noticed, DateOnly Today)
{
    public static ProgrammeState Of(CampaignSnapshot snapshot, ProgrammeEdits decided, DateOnly today) =>
        new(
            snapshot.Changes.Log,
            ProgrammeService.DependsOn.Concat(snapshot.Notices.Types).Max(snapshot.VersionOf),
            decided.Mark,
            snapshot.Notices.Mark,
            today
        );
}
