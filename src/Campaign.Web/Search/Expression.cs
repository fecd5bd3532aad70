namespace Campaign.Web.Search;

/// <summary>Writes expressions of the index. Every word is quoted, and words hold letters and digits only.</summary>
internal static class Expression
{
    /// <summary>The words next to each other in a column; as a prefix, the last one may go on.</summary>
    public static string Phrase(string column, IReadOnlyList<string> words, bool asPrefix = false) =>
        $"{column} : \"{string.Join(' ', words)}\"{(asPrefix ? " *" : "")}";

    /// <summary>All words of a column, in any order; as a prefix, the last one may go on.</summary>
    public static string All(string column, IReadOnlyList<string> words, bool asPrefix = false) =>
        $"{column} : ({string.Join(" AND ", words.Select(x => $"\"{x}\""))}{(asPrefix ? " *" : "")})";
}
