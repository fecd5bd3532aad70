using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Core.Text;

namespace Campaign.Core.Intake.Drafting;

/// <summary>Where the drafts of a reading belong: campaign, year, place, and the document they come from.</summary>
internal sealed partial class DraftFrame
{
    private const int LongestId = 70,
        LinesOfLetterhead = 8,
        ShortestMonth = 25,
        LongestMonth = 100;

    public DraftFrame(IntakeReading reading, DraftSurroundings around)
    {
        (Reading, Around) = (reading, around);
        var title = IntakeText.Fold(Title ?? "");
        Campaign = around
            .Campaigns.Where(x =>
                Month().Match(title) is { Success: true } month
                && IntakeText.Fold(x.Title).Contains(month.Groups[1].Value, StringComparison.Ordinal)
            )
            .Select(x => x.Alias)
            .FirstOrDefault();
        HelpLine = Campaign is { } campaign ? around.HelpLineOf(campaign) : null;
        IssuedOn = DateOnly.TryParseExact(
            reading.First(IntakeField.Date),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var issued
        )
            ? issued
            : null;
        Days = reading
            .Of(IntakeField.Period)
            .Select(x => x.Value.Split('/'))
            .Where(x => x is [{ Length: 10 }, { Length: 10 }] && IsMonth(x[0], x[1]))
            .Select(x => (x[0], x[1]))
            .FirstOrDefault();
        Year =
            InYear().Matches(title) is [.., var last] ? Number(last.Groups[1].Value)
            : Days.From is { } from ? Number(from[..4])
            : IssuedOn?.Year;
        Issuer = NameOf(reading.First(IntakeField.Issuer), reading.Blocks);
        DateOnly? day = IssuedOn ?? (Year is { } y ? new DateOnly(y, 1, 1) : null);
        // A department's place is given in the line above its name.
        IssuerPlace = reading
            .Blocks.Take(LinesOfLetterhead)
            .Select(x => Above().Match(x.Text))
            .Where(x => x.Success)
            .Select(x => x.Groups[1].Value)
            .Prepend(Issuer is not null && PlaceIn().Match(Issuer) is { Success: true } own ? own.Value : "")
            .Select(x => x.Length > 0 ? around.PlaceOf(x, null, day) : null)
            .FirstOrDefault(x => x is not null);
        DocumentId = reading.IsReport ? null : Id();
    }

    // Days of handing out gifts or of a peak are not those of the month.
    private static bool IsMonth(string from, string to) =>
        DateOnly.Parse(to, CultureInfo.InvariantCulture).DayNumber
            - DateOnly.Parse(from, CultureInfo.InvariantCulture).DayNumber
            is >= ShortestMonth
                and <= LongestMonth;

    public IntakeReading Reading { get; }

    public DraftSurroundings Around { get; }

    /// <summary>Alias of the campaign named in the title; null when none is named.</summary>
    public string? Campaign { get; }

    /// <summary>The help line of the campaign's messages; null when there is none.</summary>
    public string? HelpLine { get; }

    public int? Year { get; }

    public DateOnly? IssuedOn { get; }

    /// <summary>First and last day of the campaign month.</summary>
    public (string? From, string? To) Days { get; }

    public string? Title => Reading.First(IntakeField.Title);

    /// <summary>The issuer, its name in normal capitalisation.</summary>
    public string? Issuer { get; }

    /// <summary>Ref of the place the issuer governs; null for the nation or when it is unknown.</summary>
    public string? IssuerPlace { get; }

    /// <summary>
    /// Id of the document; null when the text only reports on one, so that no document is made of it.
    /// </summary>
    public string? DocumentId { get; }

    public bool HasEdition => Campaign is not null && Year is not null && Days.From is not null;

    public static DraftField Field(string name, string text) => new(name, new DraftText(text));

    public static DraftField List(string name, IEnumerable<string> items) => new(name, new DraftList([.. items]));

    /// <summary>A draft below the edition, with its places and source filled in.</summary>
    public IntakeDraft InEdition(string type, string id, IntakeFact fact, ImmutableArray<DraftField> fields) =>
        new(type, id, fact.Where, [.. fields, .. Origin(fact.Where)])
        {
            Campaign = Campaign,
            Year = Year,
            Block = fact.Block,
        };

    /// <summary>Places and source for a draft taken from one spot in the document.</summary>
    public IEnumerable<DraftField> Origin(string where)
    {
        if (IssuerPlace is not null)
            yield return List("places", [IssuerPlace]);
        if (DocumentId is not null)
            yield return Field("source.document", DocumentId);
        yield return Field(
            "source.note",
            DocumentId is null ? $"Bản tin: {Reading.Blocks[0].Shown}. {where}" : $"{where}."
        );
    }

    /// <summary>The term whose name occurs in the words; null when there is none or the words are empty.</summary>
    public string? TermOf(string vocabulary, string words)
    {
        var folded = IntakeText.Fold(words);
        return Around
            .Vocabularies[vocabulary]
            .Terms.Where(x => folded.Contains(IntakeText.Fold(x.Name), StringComparison.Ordinal))
            .OrderByDescending(x => x.Name.Length)
            .Select(x => x.Alias)
            .FirstOrDefault();
    }

    /// <summary>Turns words into an id of ASCII letters.</summary>
    public static string IdOf(string words)
    {
        var slug = Slug.From(words);
        if (slug.Length <= LongestId)
            return slug.Length > 0 ? slug : "muc";
        return slug[..(slug.LastIndexOf('-', LongestId) is var end and > 0 ? end : LongestId)];
    }

    private string Id()
    {
        // Every province numbers its plans from 1, so a number alone does not identify a document.
        var day = Reading.First(IntakeField.Date);
        var known = Reading.First(IntakeField.Number) is { } number
            ? (day ?? Issuer) is null
                ? null
                : Around.DocumentOf(number, day, Issuer)
            : Issuer is not null && Title is not null
                ? Around.DocumentTitled(Issuer, Title)
                : null;
        if (known is not null)
            return known;
        var (kind, place) = (Slug.From(Reading.First(IntakeField.Kind) ?? "van-ban"), Slug.From(PlaceName(Issuer)));
        var name = Reading.First(IntakeField.Number) is { } own ? $"{own} {Year}" : $"{Year} {Title}";
        var id = IdOf($"{kind} {name}");
        return place.Length > 0 && !id.EndsWith(place, StringComparison.Ordinal) ? $"{id}-{place}" : id;
    }

    private static string PlaceName(string? issuer) =>
        issuer is not null && PlaceIn().Match(issuer) is { Success: true } match ? match.Groups[1].Value : "";

    // Letterheads are in capitals. Where the document names its issuer in a sentence, the capitalisation is right.
    private static string? NameOf(string? issuer, ImmutableArray<IntakeBlock> blocks)
    {
        if (issuer is null || !IntakeText.IsCapitals(issuer))
            return issuer;
        foreach (var text in blocks.Select(x => x.Text))
            if (
                text.IndexOf(issuer, StringComparison.OrdinalIgnoreCase) is var at and >= 0
                && !IntakeText.IsCapitals(text[at..(at + issuer.Length)])
            )
                return string.Concat(text[at..(at + 1)].ToUpperInvariant(), text.AsSpan(at + 1, issuer.Length - 1));
        var words = issuer.ToLowerInvariant().Split(' ');
        var capital = true;
        for (var i = 0; i < words.Length; i++)
        {
            if (capital && words[i].Length > 0)
                words[i] = char.ToUpperInvariant(words[i][0]) + words[i][1..];
            capital = capital && i > 0 || words[i] is "tỉnh" or "phố" or "huyện" or "xã" or "phường" or "quận" or "khu";
        }
        return string.Join(' ', words);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("""thang hanh dong (?:quoc gia )?(?:vi |ve )?(binh dang gioi|phong, chong bao luc gia dinh)""")]
    private static partial Regex Month();

    [GeneratedRegex("""^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s+((?:TỈNH|THÀNH PHỐ)\s+\p{Lu}[\p{Lu} ]*)$""")]
    private static partial Regex Above();

    [GeneratedRegex("""\bnam\s+((?:19|20)\d{2})\b""")]
    private static partial Regex InYear();

    [GeneratedRegex("""(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\s+(\p{Lu}[\p{L} ’'\-]*)$""")]
    private static partial Regex PlaceIn();
}
