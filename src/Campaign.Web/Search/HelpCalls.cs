namespace Campaign.Web.Search;

/// <summary>Recognises a query that is a call for help, from a small file of phrases, one a line.</summary>
internal sealed class HelpCalls(IEnumerable<string> lines)
{
    private readonly List<string> _phrases = [.. Synonyms.Lines(lines).Select(x => $" {QueryTerms.Spaced(x)} ")];

    /// <summary>Whether hotlines must come first.</summary>
    public bool Matches(QueryTerms query)
    {
        var text = $" {string.Join(' ', query.Folded)} ";
        return _phrases.Any(x => text.Contains(x, StringComparison.Ordinal));
    }
}
