namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Letters that cannot be pronounced as a Vietnamese syllable and are in no dictionary: they are left as they are, and
/// the officer is asked. Known ones in small letters ("sđt", "ubnd") are read as if written in capitals.
/// </summary>
internal static class UnknownAbbreviations
{
    internal static Reading? Read(Cursor cursor)
    {
        var length = 0;
        while (char.IsLetter(cursor.Peek(length)))
            length++;
        if (length is < 2 or > 12)
            return null;
        var word = cursor.Text.Substring(cursor.At, length);
        if (word.All(char.IsLower))
            return Small(cursor, word);
        return !HasVowel(word) || IsInCapitals(cursor, word) ? Unknown(word) : null;
    }

    private static bool IsInCapitals(Cursor cursor, string word) =>
        char.IsUpper(word[0])
        && word.Count(char.IsUpper) >= 2
        && word.Count(char.IsLower) <= 2 // a name such as McDonald
        && (!SyllableShape.IsPossible(word) || IsShort(cursor, word));

    /// <summary>Letters without a vowel are no word in any language that is read aloud here.</summary>
    private static Reading? Small(Cursor cursor, string word)
    {
        if (SyllableShape.IsPossible(word) || IsInAddress(cursor, word.Length))
            return null;
        var known = cursor
            .Options.Abbreviations.Readings(word.ToUpperInvariant())
            .Where(x => x.Context == AbbreviationContext.Anywhere)
            .ToArray();
        return known is [var only] ? new Reading(word.Length, only.Spoken)
            : HasVowel(word) ? null
            : Unknown(word);
    }

    /// <summary>A part of a web address that has been read: "bandoc a còng vov chấm v n".</summary>
    private static bool IsInAddress(Cursor cursor, int length) =>
        cursor.WordAfter(length) is "chấm" or "gạch"
        || cursor.PreviousWord is "chấm" or "còng" or "chéo" or "ngang" or "dưới";

    private static Reading Unknown(string word) =>
        new(word.Length, word, null, $"“{word}” chưa có cách đọc; hãy viết đầy đủ hoặc thêm vào bảng viết tắt.");

    private static bool HasVowel(string word) =>
        word.ToLowerInvariant().Any(c => VietnameseLetters.VowelOf(c) != '\0' || "aăâeêioôơuưy".Contains(c));

    /// <summary>
    /// Whether these are two capitals among ordinary words: "Zalo OA" is an abbreviation, not a syllable.
    /// </summary>
    private static bool IsShort(Cursor cursor, string word) =>
        word.Length == 2 && word.All(char.IsAsciiLetterUpper) && !AbbreviationRule.IsAmongCapitals(cursor, word.Length);
}
