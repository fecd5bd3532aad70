namespace Campaign.Web.Search;

/// <summary>
/// The tokens that the index contains besides plain folded words, and the expressions that search for them. FTS5 stores
/// no positions (detail=none). Instead, pairs of neighbouring words represent phrases, which is both smaller and
/// several times faster, because most Vietnamese words have two syllables. A private-use letter in front distinguishes
/// the kinds of tokens; readers cannot type one, because queries keep only letters and digits.
/// </summary>
internal static class Tokens
{
    private const char Pair = '\uE000';
    private const char Title = '\uE001';
    private const char Typed = '\uE002';

    /// <summary>The exact column: each distinct word with its original diacritics.</summary>
    public static string ExactColumn(IEnumerable<string> words) =>
        string.Join(' ', words.Distinct(StringComparer.Ordinal).Select(x => $"{Typed}{x}"));

    /// <summary>The folded column: each distinct word and pair of words, and the same again for the title.</summary>
    public static string FoldedColumn(IReadOnlyList<string> words, IReadOnlyList<string> title) =>
        string.Join(
            ' ',
            words
                .Concat(Pairs(Pair, words))
                .Concat(title.Select(x => $"{Title}{x}"))
                .Concat(Pairs(Title, title))
                .Distinct(StringComparer.Ordinal)
        );

    /// <summary>All words in any order, those of phrases next to each other.</summary>
    public static string All(QueryReading reading) => And(reading.Words.Select(x => Quoted(x)).Concat(Bound(reading)));

    /// <summary>The same, where the last word may continue.</summary>
    public static string All(QueryReading reading, Endings last) =>
        And(reading.Words.SkipLast(1).Select(x => Quoted(x)).Append(last.Expression("")).Concat(Bound(reading)));

    /// <summary>All words with the diacritics that were typed.</summary>
    public static string AllTyped(IReadOnlyList<string> words) => And(words.Select(x => Quoted($"{Typed}{x}")));

    /// <summary>Two or more words next to each other.</summary>
    public static string Phrase(IReadOnlyList<string> words) => And(Pairs(Pair, words).Select(x => Quoted(x)));

    /// <summary>Two or more words next to each other, where the last one may continue.</summary>
    public static string Phrase(IReadOnlyList<string> words, Endings last) =>
        And(Pairs(Pair, words).SkipLast(1).Select(x => Quoted(x)).Append(last.Expression($"{Pair}{words[^2]}{Pair}")));

    /// <summary>The words next to each other in the title.</summary>
    public static string InTitle(IReadOnlyList<string> words) =>
        And((words.Count == 1 ? [$"{Title}{words[0]}"] : Pairs(Title, words)).Select(x => Quoted(x)));

    /// <summary>
    /// A word of the index in quotes. Words contain only letters and digits, so nothing needs escaping.
    /// </summary>
    public static string Quoted(string word) => $"\"{word}\"";

    private static IEnumerable<string> Bound(QueryReading reading) =>
        reading.Phrases.SelectMany(x => Pairs(Pair, x)).Select(x => Quoted(x));

    private static string And(IEnumerable<string> parts) => string.Join(" AND ", parts);

    private static IEnumerable<string> Pairs(char kind, IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - 1)).Select(i => $"{kind}{words[i]}{Pair}{words[i + 1]}");
}

/// <summary>
/// How an unfinished word may continue: the words of the index if they are few, otherwise the prefix itself.
/// </summary>
/// <param name="Prefix">The part that was typed.</param>
/// <param name="Words">Longer words that begin with it; empty when there are too many to list.</param>
internal sealed record Endings(string Prefix, IReadOnlyList<string> Words)
{
    /// <summary>The expression, with <paramref name="before"/> in front of each word.</summary>
    public string Expression(string before) =>
        Words.Count == 0
            ? $"{Tokens.Quoted(before + Prefix)} *"
            : $"({string.Join(" OR ", Words.Select(x => Tokens.Quoted(before + x)))})";
}
