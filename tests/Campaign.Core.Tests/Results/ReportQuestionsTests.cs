using Campaign.Core.Places;
using Campaign.Core.Results;

namespace Campaign.Core.Tests.Results;

/// <summary>What looks unlikely is asked about.</summary>
public sealed class ReportQuestionsTests
{
    private static readonly EarlierFigures Year2024 = new(
        2024,
        Totals.Of(ResultSamples.Content([("TR", null, 23_800), ("SH", null, 2)])),
        ReportScope.Own,
        []
    );

    [Theory]
    [InlineData(238_000, true)]
    [InlineData(2_380, true)]
    [InlineData(0, true)]
    [InlineData(30_000, false)]
    [InlineData(23_800, false)]
    public void Five_times_more_or_less_than_the_year_before_is_asked_about(long leaflets, bool isAsked)
    {
        var questions = Of([("TR", null, leaflets)], Year2024);
        Assert.Equal(isAsked, questions.Count == 1);
        if (isAsked)
            Assert.Contains("23.800", questions[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_counts_a_first_year_and_other_scopes_are_not_compared()
    {
        Assert.Empty(Of([("SH", null, 15)], Year2024));
        Assert.Empty(Of([("TR", null, 238_000)], null));
        Assert.Empty(Of([("TR", null, 238_000)], Year2024 with { Scope = ReportScope.Whole }));
    }

    [Fact]
    public void A_collected_figure_below_what_the_units_have_reported_is_asked_about()
    {
        var content = ResultSamples.Content([("NC", PlaceLevel.Commune, 50)], ReportScope.Whole);
        var below = Totals.Of(ResultSamples.Content([("NC", PlaceLevel.Commune, 61)]));
        var question = Assert.Single(ReportQuestions.Of(content, ResultSamples.Counted2019, null, below));
        Assert.Contains("61", question.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_figures_is_asked_about() =>
        Assert.Single(ReportQuestions.Of(ReportContent.Empty, ResultSamples.Counted2019, null, Totals.None));

    private static List<ReportFault> Of(IEnumerable<(string, PlaceLevel?, long)> figures, EarlierFigures? earlier) =>
        [.. ReportQuestions.Of(ResultSamples.Content(figures), ResultSamples.Counted2019, earlier, Totals.None)];
}
