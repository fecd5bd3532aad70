using System.Text.RegularExpressions;
using Campaign.Core.Text;

namespace Campaign.Core.Services;

/// <summary>
/// Finds text that reveals where something is. Some forms are unmistakable (a map link, coordinates, a plus code);
/// others only look like an address and need a person's judgement.
/// </summary>
public static partial class LocationFinder
{
    /// <summary>Map links, coordinates and plus codes in a text.</summary>
    public static IReadOnlyList<string> Exact(string text) =>
        Find(text, MapLink(), Coordinates(), Labelled(), PlusCode());

    /// <summary>
    /// What looks like a house number, street, hamlet or commune in a text, in Vietnamese or English. Sentences are
    /// searched, and so are the words in links, page addresses and file names.
    /// </summary>
    public static IReadOnlyList<string> Likely(string text)
    {
        Regex[] forms = [HouseNumber(), Named(), Unmarked(), Street(), English()];
        var decoded = WebWords.Decoded(text);
        return
        [
            .. Find(text, forms)
                .Concat(decoded == text ? [] : Find(decoded, Coordinates(), PlusCode()))
                .Concat(WebWords.Joined(text).SelectMany(x => Find(x, forms).Concat(WebWords.Likely(x))))
                .Distinct(),
        ];
    }

    /// <summary>Whether a text mentions shelters, so that an address in it may be a shelter's.</summary>
    public static bool SpeaksOfShelter(string text) =>
        Shelter().IsMatch(Folding.Canonical(text)) || Shelter().IsMatch(Folding.Canonical(WebWords.Spelled(text)));

    /// <summary>
    /// Whether a note mentions both a shelter and a location. A note, such as why a script was pinned or what a station
    /// is called, needs no address, so callers refuse it.
    /// </summary>
    public static bool GivesAwayShelter(string note) =>
        SpeaksOfShelter(note) && (Exact(note).Count > 0 || Likely(note).Count > 0);

    /// <summary>Why such a note is refused, in Vietnamese.</summary>
    public const string GivenAway = "Ghi chú nhắc tới nơi tạm lánh và có chỗ giống địa chỉ. Hãy bỏ chỗ đó.";

    /// <summary>The text with each map link, coordinate pair and plus code replaced by an ellipsis.</summary>
    public static string WithoutExact(string text) =>
        Exact(text).Count == 0
            ? text
            : new[] { MapLink(), Coordinates(), Labelled(), PlusCode() }.Aggregate(
                Folding.Canonical(text),
                (rest, form) => form.Replace(rest, "…")
            );

    private static List<string> Find(string text, params Regex[] forms)
    {
        var normal = Folding.Canonical(text);
        return [.. forms.SelectMany(x => x.Matches(normal)).Select(x => x.Value.Trim()).Distinct()];
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant;
    private const RegexOptions AnyCase = Plain | RegexOptions.IgnoreCase;

    // A name begins with a capital letter or is a number, so "xã hội" and "đường dây nóng" are not places.
    private const string Name =
        @"(?:(?:số )?\d+[A-Za-z]?(?:/\d+[A-Za-z]?)*(?!\d)|\p{Lu}[\p{L}\p{M}]*(?: (?:\p{Lu}[\p{L}\p{M}]*|\d+))*)";

    [GeneratedRegex(
        @"(?:https?://)?(?<![\w.-])(?:[\w-]+\.)*(?:maps\.app\.goo\.gl|goo\.gl/maps|maps\.google\.[a-z.]+|"
            + @"google\.[a-z.]{2,6}/maps|maps\.apple(?:\.com)?|openstreetmap\.org|osm\.org|bing\.com/maps|waze\.com|"
            + @"wego\.here\.com|share\.here\.com|plus\.codes|vietmap\.vn|goong\.io|"
            + @"map\.coccoc\.com|what3words\.com|w3w\.co)"
            + @"(?![\w-])[^\s)>\]""|]*|\bgeo:-?\d[^\s)>\]""|]*|(?<!/)///\p{Ll}+\.\p{Ll}+\.\p{Ll}+",
        AnyCase
    )]
    private static partial Regex MapLink();

    // Viet Nam lies between 8 and 24 degrees north and 102 and 118 east. Fewer than four decimals may be sums of money:
    // "15.000, 110.000". No two neighbours may share a run of blanks, or a long one is divided between them every way.
    private const string Latitude = @"(?:[89]|1\d|2[0-3])[.,]\d{4,}(?:\s*°)?(?:\s*[NB])?";
    private const string Longitude = @"1(?:0[2-9]|1[0-7])[.,]\d{4,}(?:\s*°)?(?:\s*[EĐ])?";
    private const string Between = @"(?:\s*[,;/]\s*|\s+)";

    [GeneratedRegex(
        $@"(?<![\d.,])(?:{Latitude}{Between}{Longitude}|{Longitude}{Between}{Latitude})|"
            + @"\d{1,3}\s*°\s*\d{1,2}(?:[.,]\d+)?\s*['′’](?:\s*\d{1,2}(?:[.,]\d+)?\s*(?:[""″”]|''))?\s*[NSEWBĐT]?",
        AnyCase
    )]
    private static partial Regex Coordinates();

    [GeneratedRegex(
        @"(?<!\p{L})(?:vĩ độ|kinh độ|latitude|longitude|lat|lng|lon)(?:\s*[:=])?\s*-?\d{1,3}[.,]\d{2,}",
        AnyCase
    )]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"(?<![\w+])(?=[\w+]*\d)(?=[\w+]*[CFGHJMPQRVWX])(?:[23456789CFGHJMPQRVWX]{2}){2,4}"
            + @"\+[23456789CFGHJMPQRVWX]{2,3}(?![\w+])",
        AnyCase
    )]
    private static partial Regex PlusCode();

    [GeneratedRegex(@"(?<!\p{L})(?:số nhà|nhà số|so nha|nha so)(?:\s*:)?\s*\d+\w*(?:/\d+\w*)*", AnyCase)]
    private static partial Regex HouseNumber();

    [GeneratedRegex(
        @"(?<!\p{L})(?i:đường(?! dây)|(?<!thành )phố|ngõ|ngách|hẻm|kiệt|ấp|thôn|xóm|khóm|buôn|tổ dân phố|tổ|khu phố|"
            + @"phường|xã|thị trấn|đặc khu) "
            + Name,
        Plain
    )]
    private static partial Regex Named();

    // Without diacritics, only words that mean nothing else, in English either.
    [GeneratedRegex(@"(?<!\p{L})(?i:duong(?! day)|phuong|ngach|khu pho|to dan pho|thi tran) " + Name, Plain)]
    private static partial Regex Unmarked();

    // "25 Lý Thường Kiệt", "Số 12/5 Trần Phú", but not a year, a day or the number of a clause.
    [GeneratedRegex(
        @"(?<!(?i:ngày|tháng|năm|khoản|điều|luật|đài|phút|giờ|từ|trên|dưới) )(?<![\w/.,-])(?!(?:19|20)\d\d\b)"
            + @"\d{1,4}[A-Za-z]?(?:/\d+[A-Za-z]?)*,? (?i:(?:đường|phố|duong|pho) )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+",
        Plain
    )]
    private static partial Regex Street();

    [GeneratedRegex(
        @"(?<![\w/])(?:(?i:no\.?) ?)?\d{1,4}[A-Za-z]?(?:/\d+)*,? (?:\p{Lu}[\p{L}\p{M}]* ){1,4}"
            + @"(?i:street|st\.|road|rd\.|lane|alley|avenue|ave\.)|"
            + @"(?<!\p{L})(?:\p{Lu}[\p{L}\p{M}]* ){1,3}(?:Street|Road|Alley|Ward|Commune|Hamlet)(?!\p{L})|"
            + @"(?<!\p{L})(?i:ward|hamlet|alley|lane|quarter) (?:No\.? ?)?\d+",
        Plain
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"tạm lánh|(?<!\p{L})tam lanh(?!\p{L})|ngôi nhà bình yên|(?<!\p{L})ngoi nha binh yen(?!\p{L})|"
            + @"(?<!\p{L})(?:shelter|safe house|peace house|refuge)s?(?!\p{L})",
        AnyCase
    )]
    private static partial Regex Shelter();
}
