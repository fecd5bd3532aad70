namespace Campaign.Web.Search;

/// <summary>What a kind of match is worth. A title beats a phrase, a phrase beats scattered words; marks decide between equals.</summary>
internal static class Weight
{
    public const int AllWords = 0;
    public const int Phrase = 50;
    public const int Title = 100;
    public const int Code = 150;
    public const int TitleShare = 20;
    public const int Marks = 25;
}

/// <summary>Collects items from several expressions: the best match counts.</summary>
internal sealed class Ranking
{
    private readonly Dictionary<long, (IndexedItem Item, int Worth)> _found = [];
    private int _longest;

    public int Count => _found.Count;

    public bool IsCapped(int reach) => _longest >= reach;

    /// <summary>Adds the items of one expression.</summary>
    public void Add(List<IndexedItem> items, int worth)
    {
        _longest = Math.Max(_longest, items.Count);
        foreach (var item in items)
            if (!_found.TryGetValue(item.Row, out var known) || known.Worth < worth)
                _found[item.Row] = (item, worth);
    }

    /// <summary>Adds to the worth of items that were found already.</summary>
    public void Boost(List<IndexedItem> items, int worth)
    {
        foreach (var item in items)
            if (_found.TryGetValue(item.Row, out var known))
                _found[item.Row] = (item, known.Worth + worth);
    }

    /// <summary>
    /// The items with their scores. Within a kind of match decide the share of the title that the words make up, and
    /// whether the title has the very marks that were typed.
    /// </summary>
    public List<Hit> Hits(QueryTerms terms)
    {
        var marks = terms.HasMarks ? string.Join(' ', terms.Exact) : null;
        return [.. _found.Values.Select(x => new Hit(x.Item, x.Worth + Title(x.Item, terms.Folded, marks)))];
    }

    private static double Title(IndexedItem item, IReadOnlyList<string> words, string? marks) =>
        Weight.TitleShare * TitleShare(item.Title, words)
        + (marks is not null && item.ExactTitle.Contains(marks, StringComparison.Ordinal) ? Weight.Marks : 0);

    private static double TitleShare(string title, IReadOnlyList<string> words)
    {
        var (count, shared) = (0, 0);
        foreach (var part in title.AsSpan().Split(' '))
        {
            count++;
            foreach (var word in words)
                if (title.AsSpan(part).SequenceEqual(word))
                {
                    shared++;
                    break;
                }
        }
        return count == 0 ? 0 : (double)shared / count;
    }
}

/// <summary>An item that matches, and how well: larger is better.</summary>
internal readonly record struct Hit(IndexedItem Item, double Score);
