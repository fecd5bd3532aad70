namespace Campaign.Web.Search;

/// <summary>
/// The value of each kind of match. A title beats a phrase, and a phrase beats scattered words; diacritics decide
/// between equals.
/// </summary>
internal static class Weight
{
    public const int AllWords = 0;
    public const int Phrase = 50;
    public const int Title = 100;
    public const int Code = 150;
    public const int TitleShare = 20;
    public const int Marks = 25;
    public const int Synonym = -30;
    public const int Unfinished = -5;

    /// <summary>
    /// Plans and what belongs to them, when the words are everyday ones: below help, messages and materials.
    /// </summary>
    public const int Reference = -150;

    /// <summary>A partial match: below everything that contains all words.</summary>
    public const int Part = -500;

    /// <summary>The most that containing more of the words can add to <see cref="Part"/>.</summary>
    public const int PartShare = 100;
}

/// <summary>Collects items from several expressions, each in row order. An item's best match counts.</summary>
internal sealed class Ranking
{
    private List<(IndexedItem Item, int Worth)> _found = [];

    public int Count => _found.Count;

    /// <summary>Adds the items of one expression.</summary>
    public void Add(List<IndexedItem> items, int worth) => Add(items.Select(x => (x, worth)), items.Count);

    /// <summary>Adds partial matches with the share that each contains.</summary>
    public void AddParts(List<(IndexedItem Item, double Share)> items) =>
        Add(items.Select(x => (x.Item, Weight.Part + (int)(Weight.PartShare * x.Share))), items.Count);

    private void Add(IEnumerable<(IndexedItem, int)> items, int count)
    {
        if (count == 0)
            return;
        var merged = new List<(IndexedItem, int)>(_found.Count + count);
        var at = 0;
        foreach (var (item, worth) in items)
        {
            while (at < _found.Count && _found[at].Item.Row < item.Row)
                merged.Add(_found[at++]);
            var isKnown = at < _found.Count && _found[at].Item.Row == item.Row;
            merged.Add((item, isKnown ? Math.Max(worth, _found[at++].Worth) : worth));
        }
        merged.AddRange(_found[at..]);
        _found = merged;
    }

    /// <summary>Raises the value of items that were already found.</summary>
    public void Boost(List<IndexedItem> items, int worth)
    {
        var at = 0;
        foreach (var item in items)
        {
            while (at < _found.Count && _found[at].Item.Row < item.Row)
                at++;
            if (at < _found.Count && _found[at].Item.Row == item.Row)
                _found[at] = (item, _found[at].Worth + worth);
        }
    }

    /// <summary>
    /// The items with their scores, best first; equals stay in row order. Within a kind of match, it counts which share
    /// of the title the words make up, and whether the title has exactly the diacritics that were typed.
    /// </summary>
    public List<Hit> Hits(QueryTerms terms, StaticRank rank, bool hotlinesFirst)
    {
        var words = IndexedItem.Numbers(terms.Folded);
        var marks = terms.HasMarks ? IndexedItem.Numbers(terms.Exact) : null;
        var hits = new Hit[_found.Count];
        var order = new long[hits.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            var (item, worth) = _found[i];
            var score =
                worth
                + Weight.TitleShare * item.ShareOf(words)
                + (marks is not null && item.HasTyped(marks) ? Weight.Marks : 0)
                + (terms.IsEveryday && rank.IsReference(item.Type) ? Weight.Reference : 0);
            hits[i] = new Hit(item, score, worth <= Weight.Part + Weight.PartShare);
            var leads = hotlinesFirst && item.IsHotline ? 1L << 62 : 0;
            // Sorts by a single number: thousandths of the score in the high bits, the row order in the low ones.
            order[i] = -leads - ((long)(score * 1000) << 24) + i;
        }
        Array.Sort(order, hits);
        return [.. hits];
    }
}

/// <summary>A matching item and its score.</summary>
/// <param name="Item">The item.</param>
/// <param name="Score">Larger is better.</param>
/// <param name="IsPart">Whether it contains only some of the words.</param>
internal readonly record struct Hit(IndexedItem Item, double Score, bool IsPart);
