using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Vocabularies;

namespace Campaign.Core.Intake.Drafting;

/// <summary>
/// What a reading would become: the document, its edition and what belongs to it, each with its place in the document.
/// Nothing is filled that the document does not say.
/// </summary>
public static class IntakeDrafts
{
    /// <summary>The drafts of a reading, what others rest on first.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="around">What is known already.</param>
    public static ImmutableArray<IntakeDraft> Of(IntakeReading reading, DraftSurroundings around)
    {
        var frame = new DraftFrame(reading, around);
        if (frame.DocumentId is not { } document)
            return []; // news of a document is no document, and its targets belong to one that has to be found
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
