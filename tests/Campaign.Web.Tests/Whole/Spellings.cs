using System.Text;
using Campaign.Core.Text;

namespace Campaign.Testing.Search;

/// <summary>The known queries, each in the spellings people use.</summary>
internal static class Spellings
{
    /// <summary>All diacritics, none, decomposed (NFD), and the other style of placing tones and of y and i.</summary>
    public static readonly string[] All = ["marks", "none", "decomposed", "otherTone"];

    /// <summary>Queries, each with the beginning of the slug it must find.</summary>
    /// <param name="tests">The repository's tests folder.</param>
    public static IEnumerable<(string Query, string Slug)> Queries(string tests) =>
        File.ReadLines(Path.Combine(tests, "Campaign.Web.Tests", "Whole", "queries.tsv"))
            .Select(x => x.Split('\t'))
            .Select(x => (x[0], x[1]));

    /// <summary>A query in one of the spellings.</summary>
    public static string Spelt(string query, string spelling) =>
        spelling switch
        {
            "none" => Folding.WithoutMarks(query),
            "decomposed" => query.Normalize(NormalizationForm.FormD),
            "otherTone" => query
                .Replace("òa", "oà", StringComparison.Ordinal)
                .Replace("óa", "oá", StringComparison.Ordinal)
                .Replace("ọa", "oạ", StringComparison.Ordinal)
                .Replace("ủy", "uỷ", StringComparison.Ordinal)
                .Replace("ỏa", "oả", StringComparison.Ordinal)
                .Replace("ý", "í", StringComparison.Ordinal),
            _ => query,
        };
}
