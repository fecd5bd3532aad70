namespace Campaign.Web.Search;

/// <summary>One way to read a query: as it was typed, or with words that mean the same.</summary>
/// <param name="Words">The folded words.</param>
/// <param name="Phrases">
/// Words that stand next to each other, since somebody wrote them down as one: "chỗ trú" is no text with "cho" and
/// "trú".
/// </param>
/// <param name="MayContinue">Whether the last word was typed and may be unfinished.</param>
internal sealed record QueryReading(string[] Words, IReadOnlyList<string[]> Phrases, bool MayContinue)
{
    // Between the words of a phrase. Queries keep letters and digits only, so nobody types it.
    private const char Joint = '\uE000';

    private const StringSplitOptions Options = StringSplitOptions.RemoveEmptyEntries;

    /// <summary>The query as it was typed.</summary>
    public static QueryReading Typed(string query) => new(query.Split(' ', Options), [], MayContinue: true);

    /// <summary>The same with other words in place of some.</summary>
    /// <param name="words">What is replaced, in the folded form.</param>
    /// <param name="same">What means the same.</param>
    public QueryReading With(string words, string same)
    {
        var joined = Text.Replace($" {words} ", $" {same.Replace(' ', Joint)} ", StringComparison.Ordinal);
        var parts = joined.Split(' ', Options);
        var added = parts.Where(x => x.Contains(Joint, StringComparison.Ordinal)).Select(x => x.Split(Joint));
        var text = joined.Replace(Joint, ' ');
        return new(
            [.. parts.SelectMany(x => x.Split(Joint))],
            [.. Phrases.Where(x => text.Contains($" {string.Join(' ', x)} ", StringComparison.Ordinal)), .. added],
            MayContinue && !Text.EndsWith($" {words} ", StringComparison.Ordinal)
        );
    }

    /// <summary>The words with a blank at both ends and between them.</summary>
    public string Text { get; } = $" {string.Join(' ', Words)} ";
}
