using System.Collections.Immutable;
using System.Globalization;
using Campaign.Content.Files;
using Campaign.Core.Intake.Drafting;

namespace Campaign.Content.Intake;

/// <summary>
/// Finds the item that each draft of a reading would change. What another document brought is another item, unless it
/// says the very same.
/// </summary>
internal sealed class DraftMatching(KnownContent known)
{
    private static readonly string[] OfItsSource = ["places", "order", "source.document", "source.note"];

    /// <summary>
    /// The drafts, each with the item it would change; new ones get an id, and messages an order, that is free.
    /// </summary>
    public IEnumerable<IntakeDraft> Match(ImmutableArray<IntakeDraft> read)
    {
        var drafts = Ordered(read);
        // A message that was put in between must not take the item of the one it pushed back.
        var told = drafts.Select(Telling).ToList();
        var taken = told.OfType<FileRecord>().Select(x => x.Key).ToHashSet();
        foreach (var (i, draft) in drafts.Index())
        {
            var existing = told[i] ?? InItsPlace(draft);
            if (existing is null || (told[i] is null && !taken.Add(existing.Key)))
                yield return draft with
                {
                    Id = FreeId(draft),
                };
            else
                yield return draft with
                {
                    Existing = existing.Key,
                    Fields = Changing(draft, existing),
                };
        }
    }

    /// <summary>The item that says what the draft says.</summary>
    private FileRecord? Telling(IntakeDraft draft) =>
        draft.Type switch
        {
            "document" or "edition" => known.ById(draft),
            "message" => Alike(draft, "officialText"),
            "event" => known.ById(draft) is { } day && KnownContent.Same(day, draft, "title") ? day : null,
            "target" => Alike(draft, "population", "value"),
            "duty" => Own(draft).FirstOrDefault(x => KnownContent.Same(x, draft, "who", "to")),
            "localTheme" => Own(draft).FirstOrDefault(x => KnownContent.Same(x, draft, "theme")),
            _ => null,
        };

    /// <summary>The item that its document brought before in its place.</summary>
    private FileRecord? InItsPlace(IntakeDraft draft) =>
        Own(draft)
            .FirstOrDefault(x => draft.Type == "message" ? KnownContent.Same(x, draft, "order") : x.Id == draft.Id);

    private FileRecord? Alike(IntakeDraft draft, params string[] fields) =>
        known.OfType(draft).Where(x => KnownContent.Same(x, draft, fields)).MaxBy(x => known.IsFrom(x, draft));

    private IEnumerable<FileRecord> Own(IntakeDraft draft) => known.OfType(draft).Where(x => known.IsFrom(x, draft));

    // Messages of a second document come behind those of the first.
    private ImmutableArray<IntakeDraft> Ordered(ImmutableArray<IntakeDraft> drafts)
    {
        if (drafts.FirstOrDefault(x => x.Type == "message") is not { } any)
            return drafts;
        var others = known.OfType(any).Where(x => !known.IsFrom(x, any)).Select(KnownContent.OrderOf).ToList();
        if (others.Count == 0)
            return drafts;
        var offset = drafts
            .Where(x => x.Type == "message")
            .Select(x => (Draft: x, Before: Own(x).FirstOrDefault(y => KnownContent.Same(y, x, "officialText"))))
            .Where(x => x.Before is not null)
            .Select(x => KnownContent.OrderOf(x.Before!) - Order(x.Draft))
            .FirstOrDefault(others.Max());
        return [.. drafts.Select(x => x.Type == "message" ? x.With("order", Text(Order(x) + offset)) : x)];
    }

    // Places, order and source of an item are those of the document that brought it.
    private ImmutableArray<DraftField> Changing(IntakeDraft draft, FileRecord existing) =>
        known.SourceOf(existing) is not null && !known.IsFrom(existing, draft)
            ? [.. draft.Fields.Where(x => !OfItsSource.Contains(x.Name))]
            : draft.Fields;

    private string FreeId(IntakeDraft draft)
    {
        var id = draft.Id;
        for (var i = 2; known.ById(draft with { Id = id }) is not null; i++)
            id = $"{draft.Id}-{Text(i)}";
        return id;
    }

    private static int Order(IntakeDraft draft) => int.Parse(draft.Text("order")!, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
