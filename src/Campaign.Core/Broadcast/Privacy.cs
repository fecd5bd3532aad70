using System.Text.RegularExpressions;

namespace Campaign.Core.Broadcast;

/// <summary>Finds what could identify a person. It guesses by form alone, so it only ever raises a question.</summary>
internal static partial class Privacy
{
    internal static IEnumerable<ScriptFinding> Check(ReviewedSegment segment) =>
        Check(segment.Segment.Text, segment.Segment.Line);

    internal static IEnumerable<ScriptFinding> Check(string text, int line)
    {
        foreach (var name in Names(text).Distinct())
            yield return new ScriptFinding(
                line,
                FindingSeverity.Question,
                LintRules.PersonName,
                $"“{name}” có phải tên người không? "
                    + "Không nêu tên thật của người bị bạo lực, người gây bạo lực và trẻ em."
            );
        foreach (
            var address in Street().Matches(text).Concat(Hamlet().Matches(text)).Select(m => m.Value.Trim()).Distinct()
        )
            yield return new ScriptFinding(
                line,
                FindingSeverity.Question,
                LintRules.Address,
                $"“{address}” có chỉ ra nhà hay nơi ở của một người không? "
                    + "Không nêu địa chỉ của người trong cuộc và của nơi tạm lánh."
            );
    }

    private static IEnumerable<string> Names(string text)
    {
        foreach (Match match in FamilyName().Matches(text))
        {
            var name = match.Groups["name"].Value;
            if (Places.Any(p => name.StartsWith(p, StringComparison.Ordinal)))
                continue;
            if (!PlaceBefore().IsMatch(text[Math.Max(0, match.Index - 30)..match.Index]))
                yield return name;
        }
        foreach (Match match in Titled().Matches(text))
            yield return match.Groups["name"].Value;
    }

    /// <summary>Places and bodies whose names begin like a family name.</summary>
    private static readonly string[] Places =
    [
        "Hồ Chí Minh",
        "Hà Nội",
        "Hà Nam",
        "Hà Tĩnh",
        "Hà Giang",
        "Cao Bằng",
        "Cao Lãnh",
        "Sơn La",
        "Sơn Tây",
        "Lý Sơn",
        "Hoàng Sa",
        "Kim Sơn",
        "Kim Bôi",
        "Đoàn Thanh",
        "Đoàn Chủ",
        "Nông Thôn",
        "Dương Kinh",
        "Lương Sơn",
        "Vũ Thư",
        "Vũ Quang",
        "Đinh Văn",
    ];

    private const string Families =
        "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|"
        + "Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Đinh|Lương|Trịnh|Đoàn|Tô|Cao|"
        + "Lò|Vàng|Giàng|Sùng|Thào|Mùa|Hà|Nông|Triệu|Lý|Lương|Quách|Tạ|Thạch|Sơn|Kim|Danh|Rơ|Ksor|Siu|Y|H";

    /// <summary>A family name and one to three given names, matched as a whole.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(?<name>(?:" + Families + @")(?> \p{Lu}\p{Ll}+){1,3})(?!\p{L})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FamilyName();

    /// <summary>Words that introduce a place or body named after someone.</summary>
    [GeneratedRegex(
        @"(?:đường|phố|trường|phường|xã|tỉnh|huyện|quận|thị trấn|công viên|quảng trường|tư tưởng|chủ tịch|"
            + @"cộng sản|sở|bộ|ban)(?: \p{L}+){0,2} $",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex PlaceBefore();

    [GeneratedRegex(
        @"(?<!\p{L})(?:[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Bb]é|[Cc]ô|[Cc]hú|[Bb]ác|bà|ông|[Ôô]ng|"
            + @"[Bb]à) (?<name>\p{Lu}(?:\.|\p{Ll}*)(?: \p{Lu}(?:\p{Ll}+|\.)){0,3})(?<!Rịa|Nà|Đốc|Trưng|Triệu)(?!\p{L})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Titled();

    [GeneratedRegex(
        @"(?<!\p{L})(?:[Ss]ố nhà [0-9]+[0-9/A-Za-z]*(?:,? (?:ngõ|đường|phố|hẻm) [\p{L}0-9 ]{2,20})?|(?:ngõ|"
            + @"hẻm|kiệt|ngách) [0-9]+(?:/[0-9]+)*|[Ss]ố [0-9]+[0-9/A-Za-z]*,? (?:đường|phố|ngõ|"
            + @"hẻm) \p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*|đường \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Street();

    [GeneratedRegex(
        @"(?<!\p{L})(?<!(?:xã|phường|trấn|huyện|tỉnh) )(?:[Tt]hôn|[Bb]ản|[Ấấ]p|[Kk]hóm|[Bb]uôn|"
            + @"[Tt]ổ dân phố|[Tt]ổ|[Xx]óm|"
            + @"[Bb]on) (?:\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*|(?:số )?[0-9]+[A-Z]?)(?! người| em| hộ| suất)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Hamlet();
}
