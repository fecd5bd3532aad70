namespace Campaign.Web.Search;

/// <summary>
/// Finds items that hold part of the words. FTS5 has no "so many of these", and an expression that names every
/// combination grows beyond reason, so the rows of the words are walked side by side.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="rows">The rows that are looked at.</param>
/// <param name="fits">Which items are taken.</param>
internal sealed class Parts(SearchIndex index, (long From, long To) rows, Func<IndexedItem, bool> fits)
{
    /// <summary>How many of so many words an item has to hold; of one or two all, so that there are no parts.</summary>
    public static int Needed(int words) =>
        words switch
        {
            < 3 => words,
            3 => 2,
            < 8 => 3,
            _ => (words + 1) / 2,
        };

    /// <summary>
    /// Items that hold enough of the words, in the order of rows, at most <paramref name="limit"/>, each with the share
    /// of the query it holds, 0–1. A rare word is a larger share than one that stands everywhere.
    /// </summary>
    /// <param name="words">The folded words; the last one may be unfinished.</param>
    /// <param name="limit">Most items.</param>
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

    // Whoever misses no more than allowed holds one of the rarest words, one more of them than may be missing. The
    // frequent words are therefore looked for only where a rare one stands, and their many other rows are never seen.
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

    /// <summary>A word as an expression, with about how many items of all have it.</summary>
    private sealed record Term(string Expression, int Items, int All)
    {
        /// <summary>
        /// The usual measure of rarity, never zero: a word that every item has still counts a little.
        /// </summary>
        public double Weight { get; } = Math.Log(1.1 + (double)All / Math.Max(1, Items));
    }
}
