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
internal sealed class KnownContent(
    DatabaseRecords database,
    CampaignSnapshot snapshot,
    VocabularySet vocabularies,
    DateOnly today
)
{
    private static readonly string[] FoundAgain = ["message", "localTheme", "allocation", "duty", "target"];

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
            (number, day, issuer) => DocumentOf(number, day, issuer)?.Id,
            DocumentTitled,
            HelpLineOf
        );

    /// <summary>The record of a key; null when there is none.</summary>
    public FileRecord? ByKey(Guid key) => _records.FirstOrDefault(x => x.Key == key);

    /// <summary>
    /// The record of a draft's type, edition and id; of an edition its year counts. Null when there is none.
    /// </summary>
    public FileRecord? ById(IntakeDraft draft) =>
        OfType(draft).FirstOrDefault(x => x.Type == "edition" || x.Id == draft.Id);

    /// <summary>What a document brought, of the types that a reading always finds again.</summary>
    public IEnumerable<FileRecord> Of(IntakeDraft document) =>
        _records.Where(x => FoundAgain.Contains(x.Type) && SourceOf(x) == ById(document)?.Id);

    /// <summary>A record as a reading that no longer finds it shows it.</summary>
    public static DroppedItem AsDropped(FileRecord record) =>
        new(
            record.Key,
            record.Type,
            new[] { "officialText", "theme", "who", "population", CommonFields.Title }
                .Select(x => Text(record, x))
                .FirstOrDefault(x => x.Length > 0)
                ?? record.Id
        );

    /// <summary>Records of a draft's type in its edition, or below its document.</summary>
    public IEnumerable<FileRecord> OfType(IntakeDraft draft) =>
        _records.Where(x =>
            x.Type == draft.Type
            && (draft.Year is null || x.Scope == new RecordScope(draft.Campaign, draft.Year))
            && (draft.Type != "target" || x.Parent?.Id == draft.Parent)
        );

    /// <summary>Whether a record says what a draft says, signs and marks aside.</summary>
    public static bool Same(FileRecord record, IntakeDraft draft, params string[] fields) =>
        fields.All(x => draft.Text(x) is { } text && Key(DraftText(record, x)) == Key(text));

    /// <summary>Id of the document a record comes from; null when it names none.</summary>
    public string? SourceOf(FileRecord record) =>
        record.Parent is { Type: "document" } document
            ? document.Id
            : Stored.Keys(record.Value("source")).Select(database.IdOf).FirstOrDefault();

    /// <summary>Whether a record comes from the document of a draft.</summary>
    public bool IsFrom(FileRecord record, IntakeDraft draft) =>
        SourceOf(record) is { } source && source == (draft.Text("source.document") ?? draft.Parent ?? draft.Id);

    /// <summary>The order of a message; 0 when it has none.</summary>
    public static int OrderOf(FileRecord record) => Stored.Whole(record.Value("order")) ?? 0;

    /// <summary>
    /// The document of a number, whatever spaces it is written with, of a day and an issuer; null when none or several
    /// are it.
    /// </summary>
    private FileRecord? DocumentOf(string number, string? day, string? issuer)
    {
        var found = _records
            .Where(x => x.Type == "document" && number.Length > 0 && Key(Text(x, "number")) == Key(number))
            .Where(x => day is null || DraftText(x, "issuedOn") is "" || DraftText(x, "issuedOn") == day)
            .Where(x => issuer is null || Body(Text(x, "issuer")) is "" || Body(Text(x, "issuer")) == Body(issuer))
            .Take(2)
            .ToList();
        return found is [var only] ? only : null;
    }

    // A document without a number is the one of the same body whose title says the same.
    private string? DocumentTitled(string issuer, string title) =>
        _records
            .FirstOrDefault(x =>
                x.Type == "document"
                && Body(Text(x, "issuer")) == Body(issuer)
                && Key(Text(x, CommonFields.Title)).Contains(Key(title), StringComparison.Ordinal)
            )
            ?.Id;

    // A province's line would tell the whole country to call there.
    private string? HelpLineOf(string campaign) =>
        snapshot
            .All<KeyMessage>()
            .Where(x =>
                x.HelpLine is not null
                && x.Header is { Places.IsEmpty: true, IsSample: false }
                && x.Header.Campaign == campaign
                && x.Header.ValidOn(today)
            )
            .MaxBy(x => x.Header.Edition)
            ?.HelpLine;

    private static string DraftText(FileRecord record, string field) =>
        Text(record, field) is { Length: > 0 } text ? Plain(text) : "";

    // The database keeps days with a time.
    private static string Plain(string stored) =>
        stored.Length > 10
        && DateOnly.TryParse(stored.AsSpan(0, 10), System.Globalization.CultureInfo.InvariantCulture, out _)
            ? stored[..10]
            : stored;

    private static string Text(FileRecord record, string field) =>
        Stored.Text(record.Value(field) ?? record.Value(field, CampaignSnapshot.DefaultLanguage)) ?? "";

    private static string Key(string text) => string.Concat(Folding.Fold(text).Where(char.IsLetterOrDigit));

    // Plans write a people's committee both ways.
    private static string Body(string name) => Key(name).Replace("ubnd", "uybannhandan", StringComparison.Ordinal);

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
