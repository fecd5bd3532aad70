namespace Campaign.Core.Text.Typing;

/// <summary>A typed word as it was meant, as far as its letters tell.</summary>
/// <param name="Text">Lower case, NFC, with the diacritics that were typed.</param>
/// <param name="Plain">The same without diacritics.</param>
/// <param name="MayLackMarks">
/// Whether diacritics may be missing, because the text around it has few. In a text with diacritics, <c>danh</c> does
/// not mean <c>đánh</c>.
/// </param>
/// <param name="IsEnglish">Whether it is in an English text, where <c>in</c> does not mean "print".</param>
public readonly record struct TypedWord(string Text, string Plain, bool MayLackMarks, bool IsEnglish = false)
{
    /// <summary>
    /// Whether what was typed is no word that is known and no syllable of Vietnamese, whatever it was led back to.
    /// </summary>
    public bool IsUnsure { get; init; }

    /// <summary>
    /// Whether it may stand for a word: the same letters, and no mark that the word does not have. Marks may be missing
    /// where some are there (<c>dánh</c>) or none are usual; hỏi and ngã are one in half of the country.
    /// </summary>
    /// <param name="word">Lower case, NFC, with its diacritics.</param>
    /// <param name="plain">The same without diacritics.</param>
    public bool MayMean(string word, string plain)
    {
        if (Plain != plain)
            return false;
        if (Text == word)
            return true;
        if (Text == Plain)
            return MayLackMarks;
        if (Text.Length != word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
            if (!IsFewerMarks(Text[i], word[i]))
                return false;
        return true;
    }

    private static bool IsFewerMarks(char typed, char meant)
    {
        if (typed == meant || typed == VietnameseLetters.PlainOf(meant))
            return true;
        var (vowel, quality) = (VietnameseLetters.VowelOf(typed), VietnameseLetters.VowelOf(meant));
        if (vowel == '\0' || quality == '\0' || (vowel != quality && vowel != VietnameseLetters.PlainOf(quality)))
            return false;
        var (a, b) = (VietnameseLetters.ToneOf(typed), VietnameseLetters.ToneOf(meant));
        return a == Tone.Level || a == b || (a is Tone.Hook or Tone.Tilde && b is Tone.Hook or Tone.Tilde);
    }
}
