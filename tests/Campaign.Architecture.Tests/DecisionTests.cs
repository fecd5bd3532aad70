using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaign.Architecture.Tests;

/// <summary>
/// Decisions have one form, so that a colleague finds in each of them when, why, what and at what price.
/// </summary>
public sealed partial class DecisionTests
{
    private static readonly string Folder = Path.Combine(Product.Root, "docs", "decisions");

    public static TheoryData<string> Decisions => [.. Files];

    private static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder).Select(x => Path.GetFileName(x)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_decision_has_the_number_of_its_file_and_a_title(string file)
    {
        Assert.Matches(FileName(), file);
        var first = Read(file).Split('\n')[0];
        Assert.True(first.StartsWith($"# {Number(file)} ", StringComparison.Ordinal), $"{file} begins with: {first}");
        Assert.Matches(Title(), first);
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_decision_states_its_date_context_decision_and_consequences_in_this_order(string file)
    {
        var headings = Heading().Matches(Read(file)).Select(x => x.Groups[1].Value);
        Assert.Equal(["Date", "Context", "Decision", "Consequences"], headings);
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void The_date_of_a_decision_is_a_day(string file)
    {
        var date = Date().Match(Read(file)).Groups[1].Value;
        Assert.True(
            DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            $"{file}: '{date}' is no date of the form 2026-11-29."
        );
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_decision_names_only_decisions_that_exist(string file) =>
        Assert.Empty(Named(Read(file)).Except(Files.Select(Number)));

    /// <summary>Whoever reads either of the two learns of the other.</summary>
    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_reversed_decision_says_by_which_and_that_one_says_what_it_reversed(string file)
    {
        var by = Reversed().Matches(Read(file)).SelectMany(x => Named(x.Value));
        Assert.All(by, x => Assert.Contains(Number(file), Named(Read(FileOf(x)))));
        Assert.Equal(Read(file).Contains("**Reversed", StringComparison.Ordinal), by.Any());
    }

    [Fact]
    public void No_two_decisions_share_a_number() =>
        Assert.Empty(Files.GroupBy(Number).Where(x => x.Count() > 1).Select(x => string.Join(", ", x)));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string Number(string file) => file[..4];

    private static string FileOf(string number) => Files.Single(x => Number(x) == number);

    private static IEnumerable<string> Named(string text) => Reference().Matches(text).Select(x => x.Value);

    [GeneratedRegex("^[0-9]{4}(-[a-z0-9]+)+[.]md$")]
    private static partial Regex FileName();

    [GeneratedRegex("^# [0-9]{4} [^. ].*[^.]$")]
    private static partial Regex Title();

    [GeneratedRegex("^[*][*](Date|Context|Decision|Consequences)[*][*]", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^[*][*]Date[*][*] (.*)$", RegexOptions.Multiline)]
    private static partial Regex Date();

    [GeneratedRegex("^[*][*]Reversed[*][*] by .*$", RegexOptions.Multiline)]
    private static partial Regex Reversed();

    // All numbers so far begin with 0, which tells them from years.
    [GeneratedRegex(@"(?<![\w.,:-])0[0-9]{3}(?![\w.,:]*[0-9])")]
    private static partial Regex Reference();
}
