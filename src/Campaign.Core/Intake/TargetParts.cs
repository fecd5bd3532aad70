using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>The five parts of a target: the comparison, the value, its unit, the population and the deadline.</summary>
internal static partial class TargetParts
{
    /// <summary>The parts of a target with a percentage; null when the words do not say of whom.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="begin">Index at which the words about this value begin.</param>
    /// <param name="end">Index at which they end.</param>
    /// <param name="value">The value with its sign.</param>
    /// <param name="deadline">The year to use unless the words name another; may be empty.</param>
    public static string[]? Of(string clause, int begin, int end, Match value, string deadline)
    {
        var folded = IntakeText.Fold(clause);
        var before = clause[begin..value.Index];
        var after = clause[(value.Index + value.Length)..end];
        var comparator = Comparator(folded[begin..value.Index], folded[(value.Index + value.Length)..end]);
        var year = Year().Match(folded[(value.Index + value.Length)..end]) is { Success: true } own
            ? own.Groups[1].Value
            : deadline;
        var population = Population(after) ?? SubjectBefore(before) ?? "";
        return population.Length > 2 ? [comparator, Number(value.Groups["value"].Value), "%", population, year] : null;
    }

    /// <summary>
    /// The parts of a target that only adds a value for another year: "…; đạt 95% vào năm 2030". Null when the words
    /// say more than that, or nothing was said of anybody before.
    /// </summary>
    public static string[]? OfSame(string clause, int begin, int end, Match value, string population)
    {
        var folded = IntakeText.Fold(clause);
        var (before, after) = (folded[begin..value.Index], folded[(value.Index + value.Length)..end]);
        return
            population.Length > 2 && OnlyReaches().IsMatch(before) && OnlyYear().Match(after) is { Success: true } year
            ? [Comparator(before, after), Number(value.Groups["value"].Value), "%", population, year.Groups[1].Value]
            : null;
    }

    /// <summary>
    /// The parts of a target that counts: "ít nhất 01 lần/năm"; null when the words do not say of whom.
    /// </summary>
    public static string[]? OfCount(string clause, Match count, string deadline)
    {
        var before = clause[..count.Index];
        var unit = clause.Substring(count.Groups["unit"].Index, count.Groups["unit"].Length);
        var population = ForWhom(before) ?? SubjectBefore(before) ?? Population(clause[count.Groups["unit"].Index..]);
        return population is { Length: > 2 }
            ? ["≥", Number(count.Groups["value"].Value), unit, population, deadline]
            : null;
    }

    /// <summary>The comparison, from the words around the value: ≥, &gt;, ≤, &lt; or =.</summary>
    public static string Comparator(string before, string after) =>
        AtLeast().IsMatch(before) || OrMore().IsMatch(after) ? "≥"
        : AtMost().IsMatch(before) ? "≤"
        : MoreThan().IsMatch(before) ? ">"
        : LessThan().IsMatch(before) ? "<"
        : "=";

    /// <summary>Removes leading zeros: "01" becomes "1".</summary>
    public static string Number(string value) =>
        value.TrimStart('0') is { Length: > 0 } rest && char.IsDigit(rest[0]) ? rest : "0";

    // The noun phrase after the value, up to the verb for what is to be reached.
    private static string? Population(string after)
    {
        var folded = IntakeText.Fold(after);
        var start = OrMore().Match(folded) is { Success: true } more ? more.Index + more.Length : 0;
        if (ByYear().Match(folded, start) is { Success: true } year && year.Index == start)
            start += year.Length;
        var rest = folded[start..];
        var passive = Passive().Match(rest);
        // "cơ sở" begins like "có" once the diacritics are gone.
        var having = Having().Match(after[start..]);
        var verb =
            passive.Success || having.Success
                ? Math.Min(passive.Success ? passive.Index : int.MaxValue, having.Success ? having.Index : int.MaxValue)
            : Active().Match(rest) is { Success: true } active ? active.Index
            : rest.Length;
        var words = after.Substring(start, verb).Trim(' ', ',', '.', ':', ';', '-');
        words = OrMoreBehind().Replace(words, "");
        return words.Any(char.IsLetter) && !NoPopulation().IsMatch(IntakeText.Fold(words)) ? words : null;
    }

    // "Tỷ lệ hộ gia đình được tuyên truyền đạt 90 %"
    private static string? SubjectBefore(string before)
    {
        var folded = IntakeText.Fold(before);
        var start = LeadWords().Match(folded).Length;
        var end =
            BeforeValue().Match(folded) is { Success: true } match && match.Index > start ? match.Index : folded.Length;
        var words = before[start..end].Trim(' ', ',', ':', '-');
        return words.Contains(' ', StringComparison.Ordinal) && !OnlyVerb().IsMatch(IntakeText.Fold(words))
            ? words
            : null;
    }

    private static string? ForWhom(string before) =>
        For().Match(IntakeText.Fold(before)) is { Success: true } match
            ? before.Substring(match.Groups[1].Index, match.Groups[1].Length).Trim()
            : null;

    [GeneratedRegex("""(?:it nhat|toi thieu|khong duoi|thap nhat|>=|≥|tu)\s*$""")]
    private static partial Regex AtLeast();

    [GeneratedRegex("""^\s*(?:tro len)""")]
    private static partial Regex OrMore();

    [GeneratedRegex(
        """^[\s,]*(?:va\s+)?(?:phan dau\s+)?(?:dat\s+|len\s+)?(?:it nhat|toi thieu|tren|tu|khong duoi)?\s*$"""
    )]
    private static partial Regex OnlyReaches();

    [GeneratedRegex("""^\s*(?:tro len\s*)?,?\s*(?:den|vao)(?: het| cuoi)? nam ((?:19|20)\d{2})[\s.]*$""")]
    private static partial Regex OnlyYear();

    [GeneratedRegex("""^(?:van dong|to chuc|xay dung|thanh lap|huy dong|tap huan|duy tri|thu hut|ra mat|moi nam)$""")]
    private static partial Regex OnlyVerb();

    // "Từ 70% hội viên trở lên"
    [GeneratedRegex("""\s+trở lên$""")]
    private static partial Regex OrMoreBehind();

    [GeneratedRegex("""(?:khong qua|toi da|nhieu nhat|khong vuot qua|<=|≤)\s*$""")]
    private static partial Regex AtMost();

    [GeneratedRegex("""(?:\btren|\bhon|>)\s*$""")]
    private static partial Regex MoreThan();

    [GeneratedRegex("""(?:\bduoi|<)\s*$""")]
    private static partial Regex LessThan();

    [GeneratedRegex("""\b(?:den|vao)(?: het| cuoi)? nam ((?:19|20)\d{2})\b""")]
    private static partial Regex Year();

    [GeneratedRegex("""\G\s*,?\s*(?:den|vao)(?: het| cuoi)? nam (?:19|20)\d{2}\s*,?""")]
    private static partial Regex ByYear();

    // What befalls somebody "khi được phát hiện" says who is meant; what they reach does not.
    [GeneratedRegex("""(?<!\b(?:khi|neu|sau|da)),?\s+(?:(?:deu|se)\s+)?(?:nhan\s+)?(?:duoc|dat)\s""")]
    private static partial Regex Passive();

    [GeneratedRegex(
        """\s+có\s+(?!nguy cơ|nhu cầu|hành vi|hoàn cảnh|liên quan|uy tín|thẩm quyền|điều kiện|trách nhiệm|"""
            + """con\b|dấu hiệu|công\b|hợp đồng|đủ )"""
    )]
    private static partial Regex Having();

    [GeneratedRegex(
        """\s+(?:tham gia|duy tri|to chuc|trien khai|thuc hien|bo tri|xay dung|thanh lap|ban hanh|tiep can|"""
            + """biet|hieu|nam duoc|nam vung|su dung|cam ket|bao dam|dam bao|hoan thanh|dang tai|phat song|"""
            + """thiet lap|tuyen truyen|long ghep|ky cam ket|dang ky|tiep nhan|trang bi)\b"""
    )]
    private static partial Regex Active();

    [GeneratedRegex("""^(?:va|vao|den|moi nam|hang nam|tro len|,)\b""")]
    private static partial Regex NoPopulation();

    [GeneratedRegex(
        """^\s*(?:(?:phan dau|phan đau|dat muc tieu|den(?: het)? nam \d{4}|hang nam|moi nam|muc tieu|dam bao|"""
            + """bao dam|va|trong do)\b\s*[,:]?\s*)*"""
    )]
    private static partial Regex LeadWords();

    [GeneratedRegex(
        """,?\s*(?:(?:phan dau|duoc nang len|la|dat|co|len|chiem)\s+)?(?:dat\s+)?(?:ty le\s+)?(?:it nhat|"""
            + """toi thieu|tu|tren|hon|khong duoi|duoi|toi da|khong qua|>=|≥|>)?\s*$"""
    )]
    private static partial Regex BeforeValue();

    [GeneratedRegex("""^.*\scho\s+(.+?),?\s+(?:dam bao|bao dam|duoc|it nhat)\b""")]
    private static partial Regex For();
}
