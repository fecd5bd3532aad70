namespace Campaign.Web.Search;

/// <summary>
/// The folded words of one index in memory, in order, for unfinished, misspelt and rare ones. Words are added by one
/// writer while others read; a word whose last item is gone stays until the index is built again.
/// </summary>
internal sealed class Lexicon
{
    // So many endings are named one by one; beyond that the index's own prefix search is cheaper.
    private const int MostEndings = 24;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private volatile KnownWord[] _words = [];

    /// <summary>The folded words in ordinal order, with about how many items have each.</summary>
    public IReadOnlyList<KnownWord> Words => _words;

    /// <summary>Counts a word of the folded text of one more item; it is known after <see cref="Publish"/>.</summary>
    public void Count(string word)
    {
        _counts[word] = _counts.GetValueOrDefault(word) + 1;
        _changed.Add(word);
    }

    /// <summary>Takes over words that were counted before.</summary>
    public void Load(IEnumerable<KnownWord> words)
    {
        foreach (var word in words)
            _counts[word.Text] = word.Items;
        Publish();
    }

    /// <summary>Makes counted words known to readers.</summary>
    /// <returns>Those counted since the last time.</returns>
    public IReadOnlyList<KnownWord> Publish()
    {
        if (_counts.Count != _words.Length)
            _words =
            [
                .. _counts.Select(x => new KnownWord(x.Key, x.Value)).OrderBy(x => x.Text, StringComparer.Ordinal),
            ];
        List<KnownWord> changed = [.. _changed.Select(x => new KnownWord(x, _counts[x]))];
        _changed.Clear();
        return changed;
    }

    /// <summary>Whether an item has the word.</summary>
    public bool Knows(string word) => ItemsWith(word) > 0;

    /// <summary>About how many items have the word; 0 when none has it.</summary>
    public int ItemsWith(string word)
    {
        var words = _words;
        return Place(words, word) is var at && at < words.Length && words[at].Text == word ? words[at].Items : 0;
    }

    /// <summary>How a word may go on; null when no longer word begins with it.</summary>
    public Endings? EndingsOf(string prefix)
    {
        var words = _words;
        var found = new List<string>();
        for (
            var at = Place(words, prefix);
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

    private static int Place(KnownWord[] words, string word)
    {
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
