namespace Campaign.Web.Search;

/// <summary>
/// The folded words of an index, in memory and sorted, for completing and correcting words and for finding rare ones.
/// One writer adds words while others read. A word whose last item is gone stays until the index is rebuilt.
/// </summary>
internal sealed class Lexicon
{
    // Up to this many endings are listed one by one; beyond that, the index's own prefix search is cheaper.
    private const int MostEndings = 24;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private volatile KnownWord[] _words = [];

    /// <summary>The folded words in ordinal order, each with the approximate number of items that contain it.</summary>
    public IReadOnlyList<KnownWord> Words => _words;

    /// <summary>Counts a word for one more item. Readers see it after <see cref="Publish"/>.</summary>
    public void Count(string word)
    {
        _counts[word] = _counts.GetValueOrDefault(word) + 1;
        _changed.Add(word);
    }

    /// <summary>Loads words with their counts.</summary>
    public void Load(IEnumerable<KnownWord> words)
    {
        foreach (var word in words)
            _counts[word.Text] = word.Items;
        Publish();
    }

    /// <summary>Makes counted words visible to readers.</summary>
    /// <returns>The words counted since the last call.</returns>
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

    /// <summary>Whether any item contains the word.</summary>
    public bool Knows(string word) => ItemsWith(word) > 0;

    /// <summary>Approximate number of items that contain the word; 0 when none does.</summary>
    public int ItemsWith(string word)
    {
        var words = _words;
        return Place(words, word) is var at && at < words.Length && words[at].Text == word ? words[at].Items : 0;
    }

    /// <summary>How a word may continue; null when no longer word begins with it.</summary>
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
/// <param name="Items">Approximate number of items that contain it.</param>
internal readonly record struct KnownWord(string Text, int Items)
{
    /// <summary>One bit per letter, for skipping words that cannot be similar to another.</summary>
    public uint Letters { get; } = LettersOf(Text);

    /// <summary>One bit per letter of a word.</summary>
    public static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c & 31);
        return letters;
    }
}
