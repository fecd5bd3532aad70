namespace Campaign.Core.Text;

/// <summary>
/// Counts the syllables of a spoken text. Vietnamese writes each syllable as a word, so they are separated by blanks,
/// hyphens (cô-vít has two) and slashes.
/// </summary>
public static class Syllables
{
    /// <summary>
    /// The number of syllables, 0 or more. Punctuation alone does not count. An abbreviation without a reading counts
    /// one per letter, because it will be spelt out; a remaining digit counts one.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="spoken"/> is null.</exception>
    public static int Count(string spoken)
    {
        ArgumentNullException.ThrowIfNull(spoken);
        var count = 0;
        var start = -1;
        for (var i = 0; i <= spoken.Length; i++)
        {
            var inside = i < spoken.Length && !char.IsWhiteSpace(spoken[i]) && spoken[i] is not ('-' or '–' or '/');
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            count += OfWord(spoken.AsSpan(start, i - start));
            start = -1;
        }
        return count;
    }

    private static int OfWord(ReadOnlySpan<char> word)
    {
        var (letters, digits, upper, vowels) = (0, 0, 0, 0);
        foreach (var c in word)
        {
            if (char.IsDigit(c))
                digits++;
            if (!char.IsLetter(c))
                continue;
            letters++;
            if (char.IsUpper(c))
                upper++;
            if (VietnameseLetters.VowelOf(c) != '\0')
                vowels++;
        }
        var speltOut = upper > 1 && upper == letters && vowels == 0;
        return (
                speltOut ? letters
                : letters > 0 ? 1
                : 0
            ) + digits;
    }
}
