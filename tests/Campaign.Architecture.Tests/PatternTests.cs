using System.Reflection;
using System.Text.RegularExpressions;

namespace Campaign.Architecture.Tests;

/// <summary>No text, whoever wrote it, occupies a processor for long.</summary>
public sealed partial class PatternTests
{
    [Fact]
    public void Every_process_gives_up_a_match_before_it_does_anything_else() =>
        Assert.StartsWith(
            "AppContext.SetData(\"REGEX_DEFAULT_MATCH_TIMEOUT\", TimeSpan.FromSeconds(10));",
            File.ReadLines(Path.Combine(Product.Root, "src", "Campaign.Web", "Program.cs"))
                .First(x => x.Length > 0 && !x.StartsWith("using ", StringComparison.Ordinal) && x[0] != '/'),
            StringComparison.Ordinal
        );

    // Three neighbours divide a thousand blanks among themselves in half a million ways, and try each.
    [Fact]
    public void No_pattern_has_three_runs_of_blanks_with_nothing_between_that_must_be_there()
    {
        var patterns = Product.Assemblies.SelectMany(x => Assembly.Load(x).GetTypes()).SelectMany(Patterns).ToList();
        Assert.True(patterns.Count > 300, $"Only {patterns.Count} patterns were found.");
        Assert.DoesNotContain(patterns, x => Shared().IsMatch(x));
    }

    [Theory]
    [InlineData(@"\d\s*°?\s*[NB]?\s*[,;/\s]\s*1", true)]
    [InlineData(@"\s*[\])]?\s*(?:la)?\s*", true)]
    [InlineData(@"\d(?:\s*°)?(?:\s*[NB])?(?:\s*[,;/]\s*|\s+)1", false)]
    [InlineData(@"\s*x\s*y?\s*", false)]
    public void A_run_is_shared_when_only_what_may_be_missing_parts_it(string pattern, bool shared) =>
        Assert.Equal(shared, Shared().IsMatch(pattern));

    // A match is tried from each blank of a run anew, which is what a third neighbour would do.
    [Fact]
    public void No_pattern_begins_with_two_runs_of_blanks_with_nothing_between_that_must_be_there() =>
        Assert.DoesNotContain(
            Product.Assemblies.SelectMany(x => Assembly.Load(x).GetTypes()).SelectMany(Patterns),
            x => BeginsShared().IsMatch(x)
        );

    [Theory]
    [InlineData(@"\s*\.?\s*/\s*\.\s*$", true)]
    [InlineData(@"(?:\s*,?\s+)?x", true)]
    [InlineData(@"^\s*\.?\s*/", false)]
    [InlineData(@"\s*\.\s*/", false)]
    public void A_run_at_the_beginning_is_shared_with_where_the_match_begins(string pattern, bool shared) =>
        Assert.Equal(shared, BeginsShared().IsMatch(pattern));

    private static IEnumerable<string> Patterns(Type type) =>
        type.GetMembers(
                BindingFlags.Static
                    | BindingFlags.Instance
                    | BindingFlags.Public
                    | BindingFlags.NonPublic
                    | BindingFlags.DeclaredOnly
            )
            .Select(x => x.GetCustomAttribute<GeneratedRegexAttribute>()?.Pattern)
            .OfType<string>();

    private const string Run = @"(?:\\s| )[*+]";
    private const string Missing = @"(?:(?:\\[^s]|[^\\()\[\]?*+| ]|\[(?:\\.|[^\]\\])*\]|\((?:\?:)?[^()]*\))[?*])*";

    [GeneratedRegex(Run + Missing + Run + Missing + Run)]
    private static partial Regex Shared();

    [GeneratedRegex(@"^(?:\((?:\?:)?)*" + Run + Missing + Run)]
    private static partial Regex BeginsShared();
}
