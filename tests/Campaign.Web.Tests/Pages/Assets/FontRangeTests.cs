using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Pages.Assets;

/// <summary>Which letters are in which font file.</summary>
public sealed partial class FontRangeTests
{
    [Fact]
    public void No_letter_is_in_two_files_of_one_weight()
    {
        var css = File.ReadAllText(Path.Combine(Approved.Root, "src/Campaign.Web/Pages/Assets/css/fonts.css"));
        var faces = Faces().Matches(css).Where(x => !x.Value.Contains("local(", StringComparison.Ordinal)).ToList();
        Assert.True(faces.Count >= 9);
        foreach (var weight in faces.GroupBy(x => (Family().Match(x.Value).Value, Weight().Match(x.Value).Value)))
        {
            var letters = weight.SelectMany(x => Letters(Range().Match(x.Value).Groups[1].Value)).ToList();
            Assert.Equal(
                [],
                letters.GroupBy(x => x).Where(x => x.Count() > 1).Select(x => $"{weight.Key} U+{x.Key:X4}")
            );
        }
    }

    private static IEnumerable<int> Letters(string ranges) =>
        ranges
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(x => x[2..].Split('-').Select(n => int.Parse(n, NumberStyles.HexNumber, null)).ToList())
            .SelectMany(x => Enumerable.Range(x[0], x[^1] - x[0] + 1));

    [GeneratedRegex(@"@font-face\s*\{[^}]*\}")]
    private static partial Regex Faces();

    [GeneratedRegex(@"font-family:[^;]*")]
    private static partial Regex Family();

    [GeneratedRegex(@"font-weight:[^;]*")]
    private static partial Regex Weight();

    [GeneratedRegex(@"unicode-range:([^;]*)")]
    private static partial Regex Range();
}
