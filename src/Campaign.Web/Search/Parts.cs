namespace Campaign.Web.Search;

/// <summary>
/// Finds items that contain only some of the words. FTS5 cannot express "at least this many of these", and listing
/// every combination would make expressions explode, so the rows of the words are walked in parallel.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="rows">The range of rows to search.</param>
/// <param name="fits">Which items to include.</param>
internal sealed class Parts(SearchIndex index, (long From, long To) rows, Func<IndexedItem, bool> fits)
{
    /// <summary>
    /// How many of the words an item must contain. For one or two words it is all of them, so there are no partial
    /// matches.
    /// </summary>
    public static int Needed(int words) =>
        words switch
        {
            < 3 => words,
            3 => 2,
            < 8 => 3,
            _ => (words + 1) / 2,
        };

    /// <summary>
    /// At most <paramref name="limit"/> items that contain enough of the words, in row order, each with its share of
    /// the query, 0–1. A rare word counts for more than a common one.
    /// </summary>
    /// <param name="words">The folded words; the last one may be unfinished.</param>
    /// <param name="limit">Most items to return.</param>
    public List<(IndexedItem Item, double Share)> Find(IReadOnlyList<string> words, int limit)
    {
        List<string> distinct = [.. words.Distinct(StringComparer.Ordinal)];
        var needed = Needed(distinct.Count);
        List<Term> terms = [.. distinct.Select(x => Known(x, words[^1])).OfType<Term>().OrderBy(x => x.Items)];
        if (needed == distinct.Count || terms.Count < needed)
            return [];
        var reader = index.Borrow();
        try
        {
            return Walk([.. Narrowed(terms, needed).Select(x => reader.Open(x, rows))], terms, needed, limit);
        }
        finally
        {
            index.GiveBack(reader);
        }
    }

    private List<(IndexedItem, double)> Walk(RowCursor[] cursors, List<Term> terms, int needed, int limit)
    {
        var found = new List<(IndexedItem, double)>();
        var all = terms.Sum(x => x.Weight);
        var open = cursors.Count(x => x.Next());
        while (found.Count < limit && open >= needed)
        {
            var row = RowCursor.End;
            foreach (var cursor in cursors)
                row = Math.Min(row, cursor.Row);
            var (held, weight) = (0, 0.0);
            for (var i = 0; i < cursors.Length; i++)
                if (cursors[i].Row == row)
                {
                    (held, weight) = (held + 1, weight + terms[i].Weight);
                    if (!cursors[i].Next())
                        open--;
                }
            if (held >= needed && index.At(row) is { } item && fits(item))
                found.Add((item, weight / all));
        }
        return found;
    }

    // An item that lacks no more words than allowed contains at least one of the rarest words, taking one more of them
    // than may be missing. So the frequent words are looked up only where a rare one occurs, and most of their rows are
    // never visited.
    private static IEnumerable<string> Narrowed(List<Term> terms, int needed)
    {
        var rare = terms.Count - needed + 1;
        var any = string.Join(" OR ", terms.Take(rare).Select(x => x.Expression));
        return terms.Select((x, i) => i < rare ? x.Expression : $"({any}) AND {x.Expression}");
    }

    private Term? Known(string word, string last)
    {
        if (index.Lexicon.ItemsWith(word) is > 0 and var items)
            return new Term(Tokens.Quoted(word), items, index.Count);
        return word == last && index.Lexicon.EndingsOf(word) is { } endings
            ? new Term(endings.Expression(""), endings.Words.Sum(index.Lexicon.ItemsWith), index.Count)
            : null;
    }

    /// <summary>A word as an expression, with the approximate number of items that contain it, out of all.</summary>
    private sealed record Term(string Expression, int Items, int All)
    {
        /// <summary>
        /// Inverse document frequency, kept above zero so that a word in every item still counts a little.
        /// </summary>
        public double Weight { get; } = Math.Log(1.1 + (double)All / Math.Max(1, Items));
    }
}
