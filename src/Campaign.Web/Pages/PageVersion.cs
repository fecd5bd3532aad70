using Campaign.Core.Broadcast;
using Campaign.Core.Publication;

namespace Campaign.Web.Pages;

/// <summary>
/// What all pages depend on: the content as of one sequence of the log, officers' decisions about programmes, and the
/// campaign's local day.
/// </summary>
/// <param name="Log">Identity of the publication log.</param>
/// <param name="Seq">The last log sequence that is reflected.</param>
/// <param name="Edits">Hash of officers' decisions.</param>
/// <param name="Day">The campaign's local day.</param>
internal readonly record struct PageVersion(Guid Log, long Seq, ulong Edits, DateOnly Day)
{
    /// <summary>The version of a snapshot on a day.</summary>
    public static PageVersion Of(CampaignSnapshot snapshot, ProgrammeEdits edits, DateOnly day) =>
        new(snapshot.Changes.Log, snapshot.Seq, edits.Mark, day);
}
