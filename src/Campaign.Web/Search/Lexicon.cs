using System.Collections.Concurrent;

namespace Campaign.Web.Search;

/// <summary>
/// The words of one index in memory: numbers for comparing titles, and the folded words in order for unfinished and
/// misspelt ones. Words are added by one writer while others read; a word whose last item is gone stays until the
/// index is built again.
/// </summary>
internal sealed class Lexicon
{
    // So many endings are named one by one; beyond that the index's own prefix search is cheaper.
    private const int MostEndings = 24;
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private volatile KnownWord[] _words = [];

    /// <summary>The folded words in ordinal order, with about how many items have each.</summary>
    public IReadOnlyList<KnownWord> Words => _words;

    /// <summary>The number of a word; -1 when no title has it.</summary>
    public int NumberOf(string word) => _numbers.GetValueOrDefault(word, -1);

    /// <summary>The numbers of a title's words.</summary>
    public int[] Number(IEnumerable<string> words) => [.. words.Select(x => _numbers.GetOrAdd(x, _ => _numbers.Count))];

    /// <summary>Counts words of the folded text; they are known after <see cref="Publish"/>.</summary>
    public void Count(string word, int items = 1) => _counts[word] = _counts.GetValueOrDefault(word) + items;

    /// <summary>Makes counted words known to readers.</summary>
    public void Publish()
    {
        if (_counts.Count != _words.Length)
            _words =
            [
                .. _counts.Select(x => new KnownWord(x.Key, x.Value)).OrderBy(x => x.Text, StringComparer.Ordinal),
            ];
    }

    /// <summary>Whether an item has the word.</summary>
    public bool Knows(string word) => Place(word) is var at && at < _words.Length && _words[at].Text == word;

    /// <summary>How a word may go on; null when no longer word begins with it.</summary>
    public Endings? EndingsOf(string prefix)
    {
        var words = _words;
        var found = new List<string>();
        for (
            var at = Place(prefix);
            at < words.Length && words[at].Text.StartsWith(prefix, StringComparison.Ordinal);
            at++
        )
            if (words[at].Text.Length > prefix.Length)
            {
                found.Add(words[at].Text);
                if (found.Count > MostEndings)
                    return new Endings(prefix, []);
            }
        return found.Count == 0 ? null : new Endings(prefix, found);
    }

    private int Place(string word)
    {
        var words = _words;
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(words[middle].Text, word) < 0 ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}

/// <summary>A folded word of the index.</summary>
/// <param name="Text">The word.</param>
/// <param name="Items">About how many items have it.</param>
internal readonly record struct KnownWord(string Text, int Items)
{
    /// <summary>One bit for each letter, for leaving out words that cannot be near another.</summary>
    public uint Letters { get; } = LettersOf(Text);

    /// <summary>One bit for each letter of a word.</summary>
    public static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c & 31);
        return letters;
    }
}
