using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Web.Words;

namespace Campaign.Web.Items.Changes;

/// <summary>What an officer decided by hand about programmes: fetch those of the places and days named.</summary>
/// <param name="Place">Code of the place, whose communes are concerned too; null: the whole country.</param>
/// <param name="From">First local day concerned.</param>
/// <param name="Until">Last local day concerned, included.</param>
/// <param name="Decision">pin, exclude, order, or withdrawn: an earlier decision no longer counts from now on.</param>
/// <param name="Scripts">The scripts: the one that is pinned or left out, or several in the order to be read.</param>
/// <param name="Why">The officer's words, Vietnamese; null for a decision made before officers were told that stations
/// read them.</param>
internal sealed record ApiProgrammeChange(
    string? Place,
    DateOnly From,
    DateOnly Until,
    string Decision,
    ImmutableArray<Guid> Scripts,
    string? Why
)
{
    /// <summary>What a row tells of; null when it is not about programmes, or the decision is long over.</summary>
    public static ApiProgrammeChange? Of(Change row, ProgrammeEdits edits) =>
        Find(row, edits) is not { } edit
            ? null
            : new(
                edit.Place,
                edit.From,
                edit.Until,
                row.Seq == edit.WithdrawnSeq ? "withdrawn" : NameOf(edit.Kind),
                edit.Scripts,
                edit.Reason
            );

    /// <summary>Path of a place's programme on the first day that can still be read out.</summary>
    /// <param name="row">A row about programmes.</param>
    /// <param name="edits">The decisions.</param>
    /// <param name="place">The place asked for; null: the one decided for.</param>
    /// <param name="today">The campaign's local day.</param>
    /// <returns>The path; null when the decision is for the whole country, or long over.</returns>
    public static string? PathOf(Change row, ProgrammeEdits edits, string? place, DateOnly today)
    {
        if (Find(row, edits) is not { } edit || (place ?? edit.Place) is not { } named)
            return null;
        var day =
            today < edit.From ? edit.From
            : today > edit.Until ? edit.Until
            : today;
        return $"{ItemKinds.Api}/programmes/{named}/{Dates.Iso(day)}";
    }

    private static ProgrammeEdit? Find(Change row, ProgrammeEdits edits) =>
        row.Type == ProgrammeEdit.ChangeType ? edits.Find(row.Id) : null;

    private static string NameOf(EditKind kind) =>
        kind switch
        {
            EditKind.Pin => "pin",
            EditKind.Exclude => "exclude",
            EditKind.Order => "order",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
