using System.Text.RegularExpressions;

namespace Campaign.Rendering.Templates;

/// <summary>
/// What must stay on one line: a number that is said in groups, and the parts of an address, in which nobody could tell
/// a hyphen at the end of a line from one that belongs to it.
/// </summary>
public static partial class Unbroken
{
    // A longer part of an address could be wider than the code it stands below.
    private const int LongestPart = 16;

    /// <summary>Running text, with each number of several groups kept together.</summary>
    internal static Html Numbers(string text)
    {
        var parts = new List<Html>();
        var at = 0;
        foreach (Match number in Grouped.Matches(text))
        {
            parts.Add(Html.Plain(text[at..number.Index]));
            parts.Add(Together(number.Value));
            at = number.Index + number.Length;
        }
        parts.Add(Html.Plain(text[at..]));
        return Html.Join(parts);
    }

    /// <summary>
    /// Running text for a document to be finished by hand: no-break spaces and hyphens inside its numbers, because
    /// there is nothing else that keeps them together.
    /// </summary>
    public static string InDocument(string text) =>
        Grouped.Replace(text, x => x.Value.Replace(' ', '\u00A0').Replace('-', '\u2011'));

    /// <summary>Whether two words are groups of one number.</summary>
    internal static bool IsOneNumber(string first, string second) => Group.IsMatch(first) && Group.IsMatch(second);

    /// <summary>An address that may go on in the next line only before a dot or after a slash.</summary>
    internal static Html Address(string address) =>
        Html.Join(
            PartEnd
                .Split(address)
                .Where(x => x.Length > 0)
                .Select(
                    (x, i) =>
                        Html.Of(
                            $"{(i > 0 ? Html.Trusted("<wbr>") : Html.Empty)}{(x.Length > LongestPart
                        ? Long(x)
                        : Together(x))}"
                        )
                )
        );

    // Where such a part has to be broken, it is broken among letters, never beside one of its hyphens.
    private static Html Long(string part)
    {
        var (pieces, at) = (new List<Html>(), 0);
        foreach (Match hyphens in Hyphens.Matches(part))
        {
            pieces.Add(Html.Plain(part[at..hyphens.Index]));
            pieces.Add(Together(hyphens.Value));
            at = hyphens.Index + hyphens.Length;
        }
        pieces.Add(Html.Plain(part[at..]));
        return Html.Join(pieces);
    }

    private static Html Together(string text) => Html.Trusted($"<span class=\"num\">{Html.Plain(text)}</span>");

    // 1900 96 96 80, (024) 3936 7171, +84 24 3936 7171, 0912-345-678, 7:00–17:00. A comma behind is the sentence's.
    [GeneratedRegex(@"(?<!\d|\d[,./])(?:\(\d{2,4}\)|\+?\d{1,5})(?:[ .–-]\d{2,5}){1,4}(?!\d|[,/]\d)")]
    private static partial Regex Grouped { get; }

    [GeneratedRegex(@"^[(+]?\d{2,5}[).,;!?]?$")]
    private static partial Regex Group { get; }

    [GeneratedRegex(@"(?<=/)|(?=\.)")]
    private static partial Regex PartEnd { get; }

    [GeneratedRegex("[^-]?(?:-[^-]?)+")]
    private static partial Regex Hyphens { get; }
}
