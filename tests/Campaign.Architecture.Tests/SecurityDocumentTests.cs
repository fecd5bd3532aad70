using System.Text.RegularExpressions;

namespace Campaign.Architecture.Tests;

/// <summary>The threat model names tests that exist.</summary>
public sealed partial class SecurityDocumentTests
{
    private static readonly string Document = Path.Combine(Product.Root, "docs", "security.md");

    [Fact]
    public void Every_row_of_the_threat_model_names_tests_and_all_of_them_exist()
    {
        var declared = Directory
            .EnumerateFiles(Path.Combine(Product.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(x => Class().Matches(File.ReadAllText(x)))
            .Select(x => x.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        var rows = File.ReadLines(Document)
            .Where(x =>
                x.StartsWith("| ", StringComparison.Ordinal) && !x.StartsWith("| what could", StringComparison.Ordinal)
            )
            .ToList();
        Assert.True(rows.Count > 20, $"{rows.Count} rows");
        foreach (var row in rows)
        {
            var named = Name().Matches(row.TrimEnd('|', ' ').Split('|')[^1]).Select(x => x.Groups[1].Value).ToList();
            Assert.True(named.Count > 0, $"no test: {row}");
            Assert.Empty(named.Except(declared));
        }
    }

    [GeneratedRegex(@"\bclass ([A-Z]\w+)")]
    private static partial Regex Class();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
