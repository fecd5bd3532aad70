using System.Collections.Frozen;
using System.Text;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>Writes emoji that mean one thing as that word.</summary>
internal static class EmojiWords
{
    private const int FirstPicture = 0x2190;

    // In a picture put together of several (a cook, a family) the person means no one in particular.
    private const int Joiner = 0x200D;
    private const int AsPicture = 0xFE0F;

    private static readonly FrozenDictionary<Rune, string> Words = WordFile
        .Lines(typeof(EmojiWords).Assembly, "emoji.vi.txt")
        .Select(x => x.Split('=', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(x => x[0].EnumerateRunes().First(), x => x[1]);

    /// <summary>The text with words in place of emoji; the same instance when it has no pictures.</summary>
    public static string In(string text)
    {
        if (text.All(x => x < FirstPicture))
            return text;
        var (plain, runes) = (new StringBuilder(text.Length), text.EnumerateRunes().ToList());
        for (var i = 0; i < runes.Count; i++)
            if (runes[i].Value == AsPicture)
                continue;
            else if (Words.TryGetValue(runes[i], out var word) && !IsJoined(runes, i))
                plain.Append(' ').Append(word).Append(' ');
            else
                plain.Append(runes[i]);
        return plain.ToString();
    }

    private static bool IsJoined(List<Rune> runes, int at) =>
        (at > 0 && runes[at - 1].Value == Joiner) || (at + 1 < runes.Count && runes[at + 1].Value == Joiner);
}
