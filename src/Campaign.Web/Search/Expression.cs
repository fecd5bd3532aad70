namespace Campaign.Web.Search;

/// <summary>Writes expressions of the index. Every word is quoted, and words hold letters and digits only.</summary>
internal static class Expression
{
    /// <summary>The words as a phrase of the folded title.</summary>
    public static string TitlePhrase(IReadOnlyList<string> words) => $"title : {Phrase(words)}";

    /// <summary>The words as a phrase, anywhere.</summary>
    public static string TextPhrase(IReadOnlyList<string> words) => $"folded : {Phrase(words)}";

    /// <summary>
    /// All words in any order. Adjacent words, and the words with the very marks that were typed, add to the score
    /// without adding rows: what follows OR implies what stands before it.
    /// </summary>
    public static string All(IReadOnlyList<string> folded, IReadOnlyList<string>? exact)
    {
        var all = $"folded : ({And(folded)})";
        if (folded.Count > 1)
            all = $"({all}) OR (folded : {Phrase(folded)})";
        return exact is null ? all : $"({all}) OR (exact : ({And(exact)}))";
    }

    /// <summary>One word, for codes and numbers.</summary>
    public static string Word(string word) => $"folded : {Quote(word)} *";

    // The last word is a prefix: people search while they type.
    private static string And(IReadOnlyList<string> words) =>
        string.Join(" AND ", words.Select((x, i) => i == words.Count - 1 ? $"{Quote(x)} *" : Quote(x)));

    private static string Phrase(IReadOnlyList<string> words) => $"\"{string.Join(' ', words)}\" *";

    private static string Quote(string word) => $"\"{word}\"";
}
