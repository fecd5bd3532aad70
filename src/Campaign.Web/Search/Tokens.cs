namespace Campaign.Web.Search;

/// <summary>
/// What is written into the index beside plain folded words, and the expressions that look for it. FTS5 keeps no
/// positions (detail=none); pairs of neighbouring words stand for phrases, which is both smaller and several times
/// faster, because most Vietnamese words are two syllables. A private-use letter in front tells the kinds of token
/// apart; no reader can type one, because queries keep letters and digits only.
/// </summary>
internal static class Tokens
{
    private const char Pair = '\uE000';
    private const char Title = '\uE001';
    private const char Typed = '\uE002';

    /// <summary>The exact column: words with the marks they were written with, each once.</summary>
    public static string ExactColumn(IEnumerable<string> words) =>
        string.Join(' ', words.Distinct(StringComparer.Ordinal).Select(x => $"{Typed}{x}"));

    /// <summary>The folded column: words, pairs of words, and both again for the title; each once.</summary>
    public static string FoldedColumn(IReadOnlyList<string> words, IReadOnlyList<string> title) =>
        string.Join(
            ' ',
            words
                .Concat(Pairs(Pair, words))
                .Concat(title.Select(x => $"{Title}{x}"))
                .Concat(Pairs(Title, title))
                .Distinct(StringComparer.Ordinal)
        );

    /// <summary>All words in any order.</summary>
    public static string All(IReadOnlyList<string> words) => And(words.Select(x => Quoted(x)));

    /// <summary>All words, the last one going on as one of the endings.</summary>
    public static string All(IReadOnlyList<string> words, Endings last) =>
        And(words.SkipLast(1).Select(x => Quoted(x)).Append(last.Expression("")));

    /// <summary>All words as they were typed.</summary>
    public static string AllTyped(IReadOnlyList<string> words) => And(words.Select(x => Quoted($"{Typed}{x}")));

    /// <summary>The words next to each other, two or more.</summary>
    public static string Phrase(IReadOnlyList<string> words) => And(Pairs(Pair, words).Select(x => Quoted(x)));

    /// <summary>The words next to each other, two or more, the last one going on.</summary>
    public static string Phrase(IReadOnlyList<string> words, Endings last) =>
        And(Pairs(Pair, words).SkipLast(1).Select(x => Quoted(x)).Append(last.Expression($"{Pair}{words[^2]}{Pair}")));

    /// <summary>The words next to each other in the title.</summary>
    public static string InTitle(IReadOnlyList<string> words) =>
        And((words.Count == 1 ? [$"{Title}{words[0]}"] : Pairs(Title, words)).Select(x => Quoted(x)));

    /// <summary>A word of the index, quoted: words hold letters and digits only.</summary>
    public static string Quoted(string word) => $"\"{word}\"";

    private static string And(IEnumerable<string> parts) => string.Join(" AND ", parts);

    private static IEnumerable<string> Pairs(char kind, IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - 1)).Select(i => $"{kind}{words[i]}{Pair}{words[i + 1]}");
}

/// <summary>How an unfinished word may go on: the words of the index if they are few, else the prefix itself.</summary>
/// <param name="Prefix">What was typed.</param>
/// <param name="Words">Longer words that begin with it; empty: too many to name.</param>
internal sealed record Endings(string Prefix, IReadOnlyList<string> Words)
{
    /// <summary>The expression, each word behind <paramref name="before"/>.</summary>
    public string Expression(string before) =>
        Words.Count == 0
            ? $"{Tokens.Quoted(before + Prefix)} *"
            : $"({string.Join(" OR ", Words.Select(x => Tokens.Quoted(before + x)))})";
}
