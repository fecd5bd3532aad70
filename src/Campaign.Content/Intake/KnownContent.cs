using Campaign.Content.Files;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Intake.Drafting;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Text;
using Campaign.Core.Vocabularies;

namespace Campaign.Content.Intake;

/// <summary>What the database holds, asked for by what a document says.</summary>
internal sealed class KnownContent(DatabaseRecords database, CampaignSnapshot snapshot, VocabularySet vocabularies)
{
    private readonly List<FileRecord> _records =
    [
        .. database.All.Concat(database.All.SelectMany(x => x.Nested.Select(y => y.Record))),
    ];

    /// <summary>What drafts may point to.</summary>
    public DraftSurroundings Surroundings =>
        new(
            [.. _records.Where(x => x.Type == "campaign").Select(x => (x.Id, Text(x, CommonFields.Title)))],
            vocabularies,
            PlaceOf,
            (number, day) => DocumentOf(number, day)?.Id,
            DocumentTitled,
            snapshot.All<KeyMessage>().Where(x => x.HelpLine is not null).MaxBy(x => x.Header.Edition)?.HelpLine
        );

    /// <summary>The item that a draft would change; null when there is none.</summary>
    public FileRecord? Find(IntakeDraft draft) =>
        draft.Type switch
        {
            "edition" => _records.FirstOrDefault(x =>
                x.Type == "edition" && x.Scope == new RecordScope(draft.Campaign, draft.Year)
            ),
            "message" => OfType(draft).FirstOrDefault(x => Same(x, "officialText", draft))
                ?? OfType(draft).FirstOrDefault(x => Same(x, "order", draft)),
            "event" => OfType(draft)
                .FirstOrDefault(x => Same(x, "startDate", draft) && Same(x, "endDate", draft) && Same(x, "kind", draft))
                ?? ById(draft),
            "target" => OfType(draft)
                .FirstOrDefault(x =>
                    x.Parent?.Id == draft.Parent && Same(x, "population", draft) && Same(x, "value", draft)
                ),
            "duty" => OfType(draft).FirstOrDefault(x => Same(x, "who", draft) && Same(x, "to", draft)) ?? ById(draft),
            "localTheme" => OfType(draft).FirstOrDefault(x => Same(x, "theme", draft)) ?? ById(draft),
            _ => ById(draft),
        };

    /// <summary>
    /// The document of a number, whatever spaces it is written with, and a day: every province numbers its plans from
    /// 1.
    /// Null when none or several are it.
    /// </summary>
    private FileRecord? DocumentOf(string number, string? day)
    {
        var found = _records
            .Where(x => x.Type == "document" && number.Length > 0 && Key(Text(x, "number")) == Key(number))
            .Where(x => day is null || DraftText(x, "issuedOn") is "" || DraftText(x, "issuedOn") == day)
            .Take(2)
            .ToList();
        return found is [var only] ? only : null;
    }

    private FileRecord? ById(IntakeDraft draft) => OfType(draft).FirstOrDefault(x => x.Id == draft.Id);

    private IEnumerable<FileRecord> OfType(IntakeDraft draft) =>
        _records.Where(x =>
            x.Type == draft.Type && (draft.Year is null || x.Scope == new RecordScope(draft.Campaign, draft.Year))
        );

    // A document without a number is the one of the same body whose title says the same.
    private string? DocumentTitled(string issuer, string title) =>
        _records
            .FirstOrDefault(x =>
                x.Type == "document"
                && Key(Text(x, "issuer")) == Key(issuer)
                && Key(Text(x, CommonFields.Title)).Contains(Key(title), StringComparison.Ordinal)
            )
            ?.Id;

    private static bool Same(FileRecord record, string field, IntakeDraft draft) =>
        draft.Text(field) is { } text && Key(DraftText(record, field)) == Key(text);

    private static string DraftText(FileRecord record, string field) =>
        Text(record, field) is { Length: > 0 } text ? Plain(text) : "";

    // choices are stored as lists, days with a time
    private static string Plain(string stored) =>
        stored.Length > 10
        && DateOnly.TryParse(stored.AsSpan(0, 10), System.Globalization.CultureInfo.InvariantCulture, out _)
            ? stored[..10]
            : stored;

    private static string Text(FileRecord record, string field) =>
        Stored.Text(record.Value(field) ?? record.Value(field, CampaignSnapshot.DefaultLanguage)) ?? "";

    private static string Key(string text) => string.Concat(Folding.Fold(text).Where(char.IsLetterOrDigit));

    private string? PlaceOf(string name, string? within, DateOnly? on)
    {
        var wanted = Key(name);
        var found = snapshot
            .Places.All.Where(x =>
                x.Versions.Any(v =>
                    (on is null || (!(v.ValidFrom > on) && !(v.ValidTo < on)))
                    && (within is null || v.Parent == within)
                    && (Key(v.FullName) == wanted || x.OtherNames.Any(o => Key($"{v.Kind} {o}") == wanted))
                )
            )
            .Take(2)
            .ToList();
        return found is [var only] ? only.Ref : null;
    }
}
