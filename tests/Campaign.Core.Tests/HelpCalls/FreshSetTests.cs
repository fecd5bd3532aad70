using Campaign.Core.HelpCalls;
using Campaign.HelpCalls;

namespace Campaign.Core.Tests.HelpCalls;

/// <summary>
/// The newest sets of sentences that nothing is learnt from, judged by the weights that ship. Each sentence that goes
/// wrong stands in a list: a new one fails the test, and so does one that has become right and is still listed.
/// </summary>
public sealed class FreshSetTests
{
    [Theory]
    [InlineData("set-d")]
    [InlineData("set-e")]
    [InlineData("set-f")]
    [InlineData("set-g")]
    public void What_goes_wrong_is_known_and_nothing_else_does(string set)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "HelpCalls", "Fresh");
        var known = File.ReadAllLines(Path.Combine(folder, $"{set}.wrong.txt")).Where(x => x.Length > 0 && x[0] != '#');
        var judged = Sentence
            .Read(Path.Combine(folder, $"{set}.txt"))
            .Select(x => new Judged(x, CallRecogniser.Shipped.Judge(x.Text)))
            .ToList();
        Assert.True(judged.Count >= 200, $"{judged.Count} sentences");
        var wrong = judged.Where(x => !x.IsRight).Select(x => $"{x.Sentence.Style} {x.Sentence.Text}");
        Assert.Equal(known.Order(StringComparer.Ordinal), wrong.Order(StringComparer.Ordinal));
    }
}
