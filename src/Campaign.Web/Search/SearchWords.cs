namespace Campaign.Web.Search;

/// <summary>What search knows about words apart from the items, read from files that officers may edit.</summary>
/// <param name="Synonyms">Words that mean the same.</param>
/// <param name="Pages">Pages that answer certain words.</param>
internal sealed record SearchWords(Synonyms Synonyms, AnswerPages Pages)
{
    /// <summary>Reads <c>search/</c> in a content folder. Files may be missing.</summary>
    /// <param name="content">The content folder.</param>
    public static SearchWords Read(string content) =>
        new(new Synonyms(Lines(content, "synonyms.txt")), new AnswerPages(Lines(content, "pages.txt")));

    private static string[] Lines(string content, string file) =>
        Path.Combine(content, "search", file) is var path && File.Exists(path) ? File.ReadAllLines(path) : [];
}
