using System.Security.Cryptography;

namespace Campaign.Web.Keys;

/// <summary>
/// A key that a person types: 16 random letters of Crockford's base 32 (80 bits) and one check letter (Luhn mod 32),
/// in groups of four. Small letters, blanks, hyphens, and O, I and L for digits are all accepted.
/// </summary>
internal static class TypedKey
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int RandomLetters = 16;
    private const int Group = 4;

    /// <summary>A new key, as it is shown.</summary>
    public static string New()
    {
        var letters = RandomNumberGenerator.GetString(Letters, RandomLetters);
        return string.Join('-', (letters + Check(letters)).Chunk(Group).Select(x => new string(x)));
    }

    /// <summary>The letters alone if this is such a key and its check letter fits; otherwise null.</summary>
    public static string? Read(string typed) =>
        Normalised(typed) is { } letters && Check(letters[..RandomLetters]) == letters[RandomLetters] ? letters : null;

    /// <summary>
    /// Whether it was meant to be such a key but was mistyped: a letter too few or too many, or a wrong one.
    /// </summary>
    public static bool IsMistyped(string typed) =>
        Read(typed) is null && Bare(typed).Length is >= RandomLetters - 3 and <= RandomLetters + 5;

    private static string? Normalised(string typed)
    {
        var letters = Bare(typed);
        return letters.Length == RandomLetters + 1 && letters.All(x => Letters.Contains(x, StringComparison.Ordinal))
            ? letters
            : null;
    }

    // Whatever stands between the groups: Word makes dashes of hyphens.
    private static string Bare(string typed) =>
        typed.Length > 4 * RandomLetters
            ? ""
            : string.Concat(typed.Where(x => !char.IsPunctuation(x) && !char.IsWhiteSpace(x)).Select(Letter));

    private static char Letter(char typed) =>
        char.ToUpperInvariant(typed) switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            var other => other,
        };

    // From the right every second value counts twice, with the digits of the result added up.
    private static char Check(string letters)
    {
        var sum = letters
            .Reverse()
            .Select(x => Letters.IndexOf(x, StringComparison.Ordinal))
            .Select((value, index) => index % 2 == 0 ? 2 * value / Letters.Length + 2 * value % Letters.Length : value)
            .Sum();
        return Letters[(Letters.Length - sum % Letters.Length) % Letters.Length];
    }
}
