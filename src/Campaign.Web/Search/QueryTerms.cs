using System.Text;
using Campaign.Core.Text;

namespace Campaign.Web.Search;

/// <summary>A query as terms. Only letters and digits are kept, so readers cannot inject any index syntax.</summary>
/// <param name="Exact">Terms in canonical lower case, with diacritics.</param>
/// <param name="Folded">The same terms folded.</param>
/// <param name="Code">The whole query without separators, if it looks like a number or a document code.</param>
internal sealed record QueryTerms(IReadOnlyList<string> Exact, IReadOnlyList<string> Folded, string? Code)
{
    /// <summary>The longest query that is read, in characters.</summary>
    public const int MaxLength = 200;
    private const int MaxTerms = 16;

    // People looking for a plan say so or give its number.
    private static readonly string[] OfPlans =
    [
        " ke hoach ",
        " luat ",
        " nghi dinh ",
        " nghi quyet ",
        " quyet dinh ",
        " cong van ",
        " van ban ",
        " chuong trinh ",
        " de an ",
        " chi tieu ",
        " bao cao ",
        " phan bo ",
        " uy ban ",
        " ubnd ",
    ];

    /// <summary>Whether these are everyday words: none refers to plans, and there is no document number.</summary>
    public bool IsEveryday { get; } =
        !Folded.Any(x => x.Any(char.IsAsciiDigit) && x.Any(char.IsAsciiLetter))
        && Code is null
        && !OfPlans.Any(x => $" {string.Join(' ', Folded)} ".Contains(x, StringComparison.Ordinal));

    /// <summary>Whether there is anything to search for.</summary>
    public bool IsEmpty => Folded.Count == 0;

    /// <summary>Whether the reader typed diacritics, which makes exact matches worth more.</summary>
    public bool HasMarks => !Exact.SequenceEqual(Folded, StringComparer.Ordinal);

    public static QueryTerms Parse(string query)
    {
        var text = query.Length > MaxLength ? query[..MaxLength] : query;
        var words = Words(Exactly(text)).Take(MaxTerms).Select(x => (Exact: x, Folded: Compact(x)));
        var kept = words.Where(x => x.Folded.Length > 0).ToList();
        List<string> exact = [.. kept.Select(x => x.Exact)],
            folded = [.. kept.Select(x => x.Folded)];
        var compact = Compact(text);
        var isCode = compact.Length is >= 3 and <= 24 && compact.Any(char.IsAsciiDigit) && exact.Count > 1;
        return new QueryTerms(exact, folded, isCode ? compact : null);
    }

    /// <summary>The form used in the index's exact column.</summary>
    public static string Exactly(string text) => Folding.Canonical(text).ToLowerInvariant();

    /// <summary>Folded letters and digits without separators: <c>48/KH-UBND</c> → <c>48khubnd</c>.</summary>
    public static string Compact(string text) => string.Concat(Words(Folding.Fold(text)));

    /// <summary>The folded words, separated by single spaces.</summary>
    public static string Spaced(string text) => string.Join(' ', Words(Folding.Fold(text)));

    /// <summary>Runs of letters, marks and digits, as the index's tokenizer splits them.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (
                Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune)
                    is System.Globalization.UnicodeCategory.NonSpacingMark
                        or System.Globalization.UnicodeCategory.SpacingCombiningMark
            )
                word.Append(rune);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0)
            yield return word.ToString();
    }
}
