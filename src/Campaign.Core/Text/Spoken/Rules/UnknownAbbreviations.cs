namespace Campaign.Core.Text.Spoken.Rules;

/// <summary>
/// Capitals that cannot be pronounced as a Vietnamese syllable and are in no dictionary: they are left as they are, and
/// the officer is asked.
/// </summary>
internal static class UnknownAbbreviations
{
    internal static Reading? Read(Cursor cursor)
    {
        if (!char.IsUpper(cursor.Peek()))
            return null;
        var length = 0;
        while (char.IsLetter(cursor.Peek(length)))
            length++;
        if (length is < 2 or > 12)
            return null;
        var word = cursor.Text.Substring(cursor.At, length);
        if (word.Count(char.IsUpper) < 2 || (SyllableShape.IsPossible(word) && !IsShort(cursor, word)))
            return null;
        if (word.Skip(1).Any(char.IsLower) && word.Count(char.IsLower) > 2)
            return null; // a name such as McDonald
        return new Reading(
            length,
            word,
            null,
            $"“{word}” chưa có cách đọc; hãy viết đầy đủ hoặc thêm vào bảng viết tắt."
        );
    }

    /// <summary>
    /// Whether these are two capitals among ordinary words: "Zalo OA" is an abbreviation, not a syllable.
    /// </summary>
    private static bool IsShort(Cursor cursor, string word) =>
        word.Length == 2 && word.All(char.IsAsciiLetterUpper) && !AbbreviationRule.IsAmongCapitals(cursor, word.Length);
}
