using System.Collections.Frozen;
using System.Text;
using Campaign.Core.Text.Typing;

namespace Campaign.Core.HelpCalls;

/// <summary>
/// Writes full-width, bold and circled letters as ordinary ones, and emoji that mean one thing as that word.
/// </summary>
internal static class LetterForms
{
    private const int WideStart = 0xFF01;
    private const int WideEnd = 0xFF5E;
    private const int WideShift = 0xFEE0;
    private const int WideBlank = 0x3000;

    // Thirteen alphabets, from bold to monospace, each with its capitals before its small letters.
    private const int StyledStart = 0x1D400;
    private const int StyledEnd = 0x1D6A3;
    private const int CircledStart = 0x24B6;
    private const int CircledEnd = 0x24E9;
    private const int Letters = 26;

    // In a picture put together of several (a cook, a family) the person means no one in particular.
    private const int Joiner = 0x200D;
    private const int AsPicture = 0xFE0F;

    private static readonly FrozenDictionary<Rune, string> Emoji = WordFile
        .Lines(typeof(LetterForms).Assembly, "emoji.vi.txt")
        .Select(x => x.Split('=', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(x => x[0].EnumerateRunes().First(), x => x[1]);

    /// <summary>The text in ordinary letters; the same instance when all are.</summary>
    public static string Plain(string text)
    {
        if (text.All(x => x < CircledStart))
            return text;
        var (plain, runes) = (new StringBuilder(text.Length), text.EnumerateRunes().ToList());
        for (var i = 0; i < runes.Count; i++)
            if (runes[i].Value == AsPicture)
                continue;
            else if (Letter(runes[i].Value) is not '\0' and var letter)
                plain.Append(letter);
            else if (Emoji.TryGetValue(runes[i], out var word) && !IsJoined(runes, i))
                plain.Append(' ').Append(word).Append(' ');
            else
                plain.Append(runes[i]);
        return plain.ToString();
    }

    private static char Letter(int value) =>
        value switch
        {
            WideBlank => ' ',
            >= WideStart and <= WideEnd => (char)(value - WideShift),
            >= StyledStart and <= StyledEnd => InAlphabet(value - StyledStart),
            >= CircledStart and <= CircledEnd => InAlphabet(value - CircledStart),
            _ => '\0',
        };

    private static char InAlphabet(int at) => (char)((at / Letters % 2 == 0 ? 'A' : 'a') + (at % Letters));

    private static bool IsJoined(List<Rune> runes, int at) =>
        (at > 0 && runes[at - 1].Value == Joiner) || (at + 1 < runes.Count && runes[at + 1].Value == Joiner);
}
