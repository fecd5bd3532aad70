using System.Text.RegularExpressions;

namespace Campaign.Core.Text;

/// <summary>
/// Letters without a blank, more than any word has. No reader breaks them up as they are written, and counted as one
/// syllable they would take no time at all.
/// </summary>
public static partial class UnbrokenText
{
    private const int LongestWord = 24;

    /// <summary>The beginning of the first such run in a Vietnamese text; null when there is none.</summary>
    public static string? In(string text) =>
        Run().Match(text) is { Success: true } run ? run.Value[..LongestWord] : null;

    [GeneratedRegex(@"[\p{L}\p{M}]{25,}", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
