using System.Collections.Frozen;

namespace Campaign.Core.Text.Spoken;

/// <summary>Words that reveal what stands next to them, from <c>words.vi.tsv</c>.</summary>
internal sealed class WordList
{
    private static readonly FrozenDictionary<string, WordList> All = SpokenFile
        .Rows("words.vi.tsv")
        .GroupBy(x => x[0])
        .ToFrozenDictionary(x => x.Key, x => new WordList(x.SelectMany(row => row[1].Split(", "))));

    private readonly FrozenSet<string> _phrases;
    private readonly int _longest;

    private WordList(IEnumerable<string> phrases)
    {
        _phrases = phrases.ToFrozenSet(StringComparer.Ordinal);
        _longest = _phrases.Max(x => x.Count(c => c == ' ') + 1);
    }

    /// <summary>Things that are counted: "111 vụ".</summary>
    internal static WordList Counted => All["đếm"];

    /// <summary>What a quantity may be "per": "lần/năm".</summary>
    internal static WordList Each => All["mỗi"];

    /// <summary>Words on an equal footing around a slash: "xã/phường".</summary>
    internal static WordList Peers => All["ngang"];

    /// <summary>What a fraction may be a part of: "2/3 số hộ".</summary>
    internal static WordList Shared => All["phần"];

    /// <summary>Things that stay whole in "5/7 thôn".</summary>
    internal static WordList Wholes => All["nguyên"];

    /// <summary>Words before an amount: "nhận 111".</summary>
    internal static WordList Amount => All["lượng"];

    /// <summary>Length of the longest phrase at the start of a lower-case text; 0 when there is none.</summary>
    internal int LengthAtStart(string text)
    {
        var (end, length) = (0, 0);
        for (var words = 0; words < _longest && end < text.Length; words++)
        {
            end += end > 0 ? 1 : 0;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (_phrases.Contains(text[..end]))
                length = end;
            if (end >= text.Length || text[end] != ' ')
                break;
        }
        return length;
    }

    /// <summary>Whether a lower-case text ends with one of these phrases.</summary>
    internal bool EndsText(string text)
    {
        var start = text.Length;
        for (var words = 0; words < _longest && start > 0; words++)
        {
            start -= words > 0 ? 1 : 0;
            while (start > 0 && char.IsLetter(text[start - 1]))
                start--;
            if (_phrases.Contains(text[start..]))
                return true;
            if (start == 0 || text[start - 1] != ' ')
                break;
        }
        return false;
    }
}
