namespace Campaign.Web.Search;

/// <summary>What search knows of words beyond the items, from files that officers may edit.</summary>
/// <param name="Synonyms">Words that mean the same.</param>
/// <param name="Pages">Pages that answer words.</param>
internal sealed record SearchWords(Synonyms Synonyms, AnswerPages Pages)
{
    /// <summary>Reads <c>search/</c> of a content folder; a file that is not there says nothing.</summary>
    /// <param name="content">The content folder.</param>
    public static SearchWords Read(string content) =>
        new(new Synonyms(Lines(content, "synonyms.txt")), new AnswerPages(Lines(content, "pages.txt")));

    private static string[] Lines(string content, string file) =>
        Path.Combine(content, "search", file) is var path && File.Exists(path) ? File.ReadAllLines(path) : [];
}
