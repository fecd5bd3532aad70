using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Vocabularies;

namespace Campaign.Core.Intake.Drafting;

/// <summary>
/// Turns a reading into drafts: the document, its edition and what belongs to it, each with its spot in the document.
/// No field is filled with anything the document does not say.
/// </summary>
public static class IntakeDrafts
{
    /// <summary>The drafts of a reading, each after those it refers to.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="around">What already exists.</param>
    public static ImmutableArray<IntakeDraft> Of(IntakeReading reading, DraftSurroundings around)
    {
        var frame = new DraftFrame(reading, around);
        if (frame.DocumentId is not { } document)
            return []; // a report is not a document itself, and targets need a document to belong to
        return
        [
            DocumentDrafts.Of(frame, document),
            .. TargetDrafts.Of(frame, document),
            .. frame.HasEdition ? OfEdition(frame) : [],
            .. DutyDrafts.Of(frame, document),
        ];
    }

    private static IEnumerable<IntakeDraft> OfEdition(DraftFrame frame)
    {
        yield return EditionDrafts.Edition(frame);
        foreach (var theme in EditionDrafts.LocalTheme(frame))
            yield return theme;
        foreach (var message in MessageDrafts.Of(frame))
            yield return message;
        foreach (var day in EventDrafts.Of(frame))
            yield return day;
        foreach (var allocation in AllocationDrafts.Of(frame))
            yield return allocation;
    }
}
