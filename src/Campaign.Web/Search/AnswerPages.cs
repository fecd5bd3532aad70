using Campaign.UmbracoHost.Startup;

namespace Campaign.Web.Search;

/// <summary>
/// A page of the site that answers a query although it is not an item, such as the help page or the calendar.
/// </summary>
/// <param name="Path">Its path.</param>
/// <param name="Title">Its title in the list of results.</param>
public sealed record AnswerPage(string Path, string Title);

/// <summary>
/// Which pages answer which words. They come from an editable file with one page per line, <c>/lich | Lịch | sự kiện,
/// mít tinh</c>; lines beginning with # are comments.
/// </summary>
internal sealed class AnswerPages
{
    private const int Most = 2;
    private readonly List<(string Words, AnswerPage Page)> _words = [];

    /// <exception cref="StartupFaultException">A line has the wrong form.</exception>
    public AnswerPages(IEnumerable<string> lines)
    {
        foreach (var line in Synonyms.Lines(lines))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            if (parts is not [['/', ..], { Length: > 0 }, { Length: > 0 }])
                throw new StartupFaultException(
                    $"search/pages.txt: «{line}» is not of the form /address | title | words, words."
                );
            foreach (var words in parts[2].Split(',').Select(QueryTerms.Spaced).Where(x => x.Length > 0))
                _words.Add((words, new AnswerPage(parts[0], parts[1])));
        }
    }

    /// <summary>The pages whose words occur in the query, longest words first.</summary>
    public IReadOnlyList<AnswerPage> For(IReadOnlyList<string> folded)
    {
        var query = $" {string.Join(' ', folded)} ";
        return
        [
            .. _words
                .Where(x => query.Contains($" {x.Words} ", StringComparison.Ordinal))
                .OrderByDescending(x => x.Words.Length)
                .Select(x => x.Page)
                .Distinct()
                .Take(Most),
        ];
    }
}
