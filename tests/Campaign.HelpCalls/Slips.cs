using System.Text;
using Campaign.Core.Text;

namespace Campaign.HelpCalls;

/// <summary>The same sentence as other hands type it: without marks, in Telex, with slips, in teen spelling.</summary>
internal sealed class Slips(int seed)
{
    private const string Rows = "qwertyuiop asdfghjkl zxcvbnm";
    private const string Tones = "\u0300f\u0309r\u0303x\u0301s\u0323j";

    private static readonly (string Full, string Short)[] Short =
    [
        ("không", "k"),
        ("chồng", "ck"),
        ("vợ", "vk"),
        ("em", "e"),
        ("anh", "a"),
        ("được", "dc"),
        ("mình", "mk"),
        ("người yêu", "ny"),
        ("với", "vs"),
        ("rồi", "r"),
        ("gì", "j"),
        ("người", "ng"),
        ("bây giờ", "h"),
        ("biết", "bik"),
        ("làm", "lm"),
        ("đang", "đag"),
        ("trong", "trog"),
        ("nhiều", "nhìu"),
        ("trước", "trc"),
        ("quá", "wá"),
    ];

#pragma warning disable CA5394 // Slips of the finger need no secret numbers; they must be the same on every run.
    private readonly Random _random = new(seed);

    public static string NoMarks(string text) => Folding.WithoutMarks(text);

    public static string Telex(string text) => string.Join(' ', text.Split(' ').Select(TelexWord));

    public string SomeMarks(string text) =>
        string.Join(' ', text.Split(' ').Select(x => _random.Next(2) == 0 ? NoMarks(x) : x));

    public string Teen(string text)
    {
        var result = $" {text.ToLowerInvariant()} ";
        foreach (var (full, brief) in Short)
            if (_random.Next(3) > 0)
                result = result.Replace($" {full} ", $" {brief} ", StringComparison.Ordinal);
        return result.Trim();
    }

    public string Typo(string text)
    {
        var words = text.Split(' ');
        var many = 1 + words.Length / 6;
        for (var i = 0; i < many; i++)
        {
            var at = _random.Next(words.Length);
            words[at] = Slip(words[at]);
        }
        return string.Join(' ', words);
    }

    private string Slip(string word)
    {
        if (word.Length < 3)
            return word;
        var at = 1 + _random.Next(word.Length - 2);
        return _random.Next(5) switch
        {
            0 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            1 => word[..at] + word[(at + 1)..],
            2 => word[..at] + word[at] + word[at..],
            3 => word[..at] + Neighbour(word[at]) + word[(at + 1)..],
            _ => NoMarks(word),
        };
    }

    private char Neighbour(char letter)
    {
        var at = Rows.IndexOf(letter);
        if (at <= 0 || at >= Rows.Length - 1)
            return letter;
        return Rows[at + (_random.Next(2) * 2) - 1] is var near and not ' ' ? near : letter;
    }

    private static string TelexWord(string word)
    {
        var (text, tone) = (new StringBuilder(), "");
        foreach (var c in word.Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (Tones.IndexOf(c) is >= 0 and var at && at % 2 == 0)
                tone = Tones[at + 1].ToString();
            else
                text.Append(
                    c switch
                    {
                        'đ' => "dd",
                        '\u0302' => text[^1].ToString(),
                        '\u0306' or '\u031B' => "w",
                        _ => c.ToString(),
                    }
                );
        var end = text.Length;
        while (end > 0 && !char.IsLetter(text[end - 1]))
            end--;
        return text.Insert(end, tone).ToString();
    }
}
