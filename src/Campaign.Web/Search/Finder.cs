namespace Campaign.Web.Search;

/// <summary>Turns the terms of a query into index expressions and ranks what they find.</summary>
/// <param name="index">The index.</param>
/// <param name="rows">The range of rows to search.</param>
/// <param name="fits">Which items to include.</param>
/// <param name="rank">The order of equal matches.</param>
internal sealed class Finder(
    SearchIndex index,
    (long From, long To) rows,
    Func<IndexedItem, bool> fits,
    StaticRank rank
)
{
    // Most items taken from one expression. A query with more matches is so general that the static rank may decide.
    private const int Reach = 1000;

    // With this many hits, nobody needs completions of an unfinished word or partial matches.
    private const int Enough = 20;

    /// <summary>Whether an expression matched more items than were taken.</summary>
    public bool IsCapped { get; private set; }

    /// <summary>Whether so few items contain all words that partial matches may follow.</summary>
    public bool HasFew { get; private set; }

    /// <summary>The hits, best first.</summary>
    /// <param name="terms">The query.</param>
    /// <param name="readings">How it can be read, first as typed and then with synonyms.</param>
    /// <param name="hotlinesFirst">Whether hotlines come before everything else.</param>
    /// <param name="parts">Whether partial matches follow when few items contain all words.</param>
    public List<Hit> Find(QueryTerms terms, IReadOnlyList<QueryReading> readings, bool hotlinesFirst, bool parts)
    {
        var best = new Ranking();
        foreach (var (i, reading) in readings.Index())
        {
            // Words as typed beat their synonyms.
            var worth = i == 0 ? 0 : Weight.Synonym;
            Whole(reading, worth, best);
            if (best.Count < Enough && EndingsOf(reading) is { } endings)
                Unfinished(reading, endings, worth + Weight.Unfinished, best);
        }
        if (terms.Code is { } code)
        {
            var reading = QueryReading.Typed(code);
            best.Add(Look(Tokens.All(reading)), Weight.Code);
            if (EndingsOf(reading) is { } endings)
                best.Add(Look(Tokens.All(reading, endings)), Weight.Code);
        }
        if (terms.HasMarks)
        {
            var typed = Look(Tokens.AllTyped(terms.Exact));
            if (IsCapped)
                best.Add(typed, Weight.AllWords);
            best.Boost(typed, Weight.Marks);
        }
        HasFew = best.Count < Enough;
        if (parts && HasFew)
        {
            var held = new Parts(index, rows, fits).Find(terms.Folded, Reach);
            IsCapped |= held.Count == Reach;
            best.AddParts(held);
        }
        return best.Hits(terms, rank, hotlinesFirst);
    }

    /// <summary>Everything that matches in any way, unranked and without limit.</summary>
    public IEnumerable<IndexedItem> Every(QueryTerms terms, IReadOnlyList<QueryReading> readings)
    {
        foreach (var reading in terms.Code is { } code ? readings.Append(QueryReading.Typed(code)) : readings)
        {
            foreach (var item in index.Match(Tokens.All(reading), rows, int.MaxValue, fits))
                yield return item;
            if (EndingsOf(reading) is { } endings)
                foreach (var item in index.Match(Tokens.All(reading, endings), rows, int.MaxValue, fits))
                    yield return item;
        }
    }

    // People search while typing, so the last word may be unfinished.
    private Endings? EndingsOf(QueryReading reading) =>
        reading.MayContinue ? index.Lexicon.EndingsOf(reading.Words[^1]) : null;

    private void Whole(QueryReading reading, int worth, Ranking best)
    {
        var words = reading.Words;
        var all = Look(Tokens.All(reading));
        best.Add(all, Weight.AllWords + worth);
        if (words.Length > 1 && all.Count > 1)
            best.Add(Look(Tokens.Phrase(words)), Weight.Phrase + worth);
        // If every matching item is at hand, their titles are compared in memory; otherwise the index searches titles.
        var numbers = IndexedItem.Numbers(words);
        best.Add(
            all.Count == Reach ? Look(Tokens.InTitle(words)) : all.FindAll(x => x.HasInTitle(numbers)),
            Weight.Title + worth
        );
    }

    private void Unfinished(QueryReading reading, Endings last, int worth, Ranking best)
    {
        var words = reading.Words;
        var all = Look(Tokens.All(reading, last));
        best.Add(all, Weight.AllWords + worth);
        if (words.Length > 1 && all.Count > 0)
            best.Add(Look(Tokens.Phrase(words, last)), Weight.Phrase + worth);
        foreach (var ending in last.Words)
        {
            var numbers = IndexedItem.Numbers(words.SkipLast(1).Append(ending));
            best.Add(all.FindAll(x => x.HasInTitle(numbers)), Weight.Title + worth);
        }
    }

    private List<IndexedItem> Look(string expression)
    {
        var found = index.Match(expression, rows, Reach, fits);
        IsCapped |= found.Count == Reach;
        return found;
    }
}
