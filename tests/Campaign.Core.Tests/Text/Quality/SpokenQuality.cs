using System.Globalization;
using Xunit.Abstractions;

namespace Campaign.Core.Tests.Text.Quality;

/// <summary>
/// The quality set: announcements as stations, communes and ministries write them, each with its spoken form. Rows
/// marked "chưa" are known to be wrong; every other row must be right.
/// </summary>
public class SpokenQuality(ITestOutputHelper output)
{
    [Theory]
    [InlineData("cases.tsv", 25)]
    [InlineData("stations.tsv", 300)]
    [InlineData("kept-back.tsv", 100)]
    [InlineData("fresh.tsv", 60)]
    [InlineData("fresh-2.tsv", 60)]
    [InlineData("learn.tsv", 100)]
    [InlineData("blind.tsv", 100)]
    [InlineData("fresh-3.tsv", 60)]
    [InlineData("fresh-4.tsv", 60)]
    public void Sentences_are_read_as_the_linguist_says(string file, int atLeast)
    {
        var rows = MarkedSentence.In(file);
        Assert.True(rows.Count >= atLeast, $"{file}: {rows.Count} rows");
        output.WriteLine(Score(file, rows));
        var wrong = rows.Where(x => x.Verdict != Verdict.Right && !x.StillWrong);
        var mended = rows.Where(x => x.Verdict == Verdict.Right && x.StillWrong)
            .Select(x => $"{x}\n  nay đúng: bỏ “chưa”");
        var faults = wrong.Select(x => x.ToString()).Concat(mended).ToList();
        Assert.True(faults.Count == 0, $"{Score(file, rows)}\n{string.Join('\n', faults)}");
    }

    private static string Score(string file, List<MarkedSentence> rows)
    {
        var right = rows.Count(x => x.Verdict == Verdict.Right);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{file}: {right} of {rows.Count} right ({(double)right / rows.Count:0.000}); "
                + $"{rows.Count(x => x.Verdict == Verdict.WrongAsked)} wrong but asked, "
                + $"{rows.Count(x => x.Verdict == Verdict.WrongSilent)} wrong in silence; "
                + $"{rows.Sum(x => x.NeedlessQuestions)} needless questions."
        );
    }
}
