using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>
/// Finds allocations told in a sentence: "cấp 6.000 tờ rơi, trong đó: huyện X 2.500 tờ, huyện Y 3.500 tờ".
/// </summary>
internal static partial class AllocationSentences
{
    private const string Gives = """(?:cấp|phát|phân bổ|hỗ trợ|trao|tặng)\s+""";

    private const string Number = """\d{1,3}(?:\.\d{3})+|\d{1,5}""";

    public static IEnumerable<IntakeFact> Read(Piece piece)
    {
        foreach (Match match in Divided().Matches(piece.Text))
            if (Shares(match.Groups["shares"].Value) is { Count: > 1 } shares)
            {
                foreach (var (name, value, unit) in shares)
                    yield return IntakeFact.Of(IntakeField.Allocation, piece, match.Value, name, value, unit);
                yield return IntakeFact.Of(IntakeField.Total, piece, match.Value, match.Groups["sum"].Value);
            }
        foreach (Match match in ForEach().Matches(piece.Text))
            if (SharesFor(match) is { Count: > 1 } shares)
                foreach (var (name, value, unit) in shares)
                    yield return IntakeFact.Of(IntakeField.Allocation, piece, match.Value, name, value, unit);
    }

    // One share that is not understood makes the others worthless: nothing is read then.
    private static List<(string Name, string Value, string Unit)>? Shares(string words)
    {
        var shares = Separator().Split(words).Where(x => x.Trim().Length > 0).Select(x => Share().Match(x)).ToList();
        if (!shares.TrueForAll(x => x.Success))
            return null;
        var units = shares.Select(x => x.Groups["unit"].Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return units.Count == 1
            ? [.. shares.Select(x => (x.Groups["name"].Value.Trim(), x.Groups["value"].Value, units[0]))]
            : null;
    }

    private static List<(string Name, string Value, string Unit)>? SharesFor(Match match)
    {
        var shares = OneFor().Matches(match.Value).ToList();
        var units = shares.Select(x => x.Groups["unit"].Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return units.Count == 1
            ? [.. shares.Select(x => (x.Groups["name"].Value.Trim(), x.Groups["value"].Value, units[0]))]
            : null;
    }

    [GeneratedRegex(
        Gives
            + $"(?<sum>{Number})"
            + """\s+\p{Ll}[\p{L} ]{1,30}?,?\s*\(?(?:trong đó|cụ thể|gồm|bao gồm)\s*:?\s*"""
            + """(?<shares>[^.;()]*(?:\.\d[^.;()]*)*)""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Divided();

    [GeneratedRegex("""[,;]\s*(?:và\s+)?|\s+và\s+(?=\p{L}[^,;]*\d)""")]
    private static partial Regex Separator();

    [GeneratedRegex(
        """^\s*(?<name>\p{L}[^\d,;:]{2,80}?)\s*[:\-–]?\s+"""
            + $"(?<value>{Number})"
            + """\s+(?<unit>\p{Ll}[\p{L} ]{0,30}?)\s*$"""
    )]
    private static partial Regex Share();

    [GeneratedRegex(
        Gives
            + $"(?:{Number})"
            + """\s+[^.;:\d]+?\scho\s[^.;:\d]+?(?:,|\s+và)\s+"""
            + $"(?:{Number})"
            + """\s+[^.;:\d]+?\scho\s[^.;:\d]+""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ForEach();

    [GeneratedRegex(
        $"(?<value>{Number})" + """\s+(?<unit>\p{Ll}[\p{L} ]{0,30}?)\scho\s+(?<name>[^.;:,\d]+?)(?=,|\s+và\s+\d|$)"""
    )]
    private static partial Regex OneFor();
}
