using Campaign.Core.Broadcast;
using Campaign.Core.Text;

namespace Campaign.Core.Tests.Broadcast;

public class ScriptReviewTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Chấm dứt bạo lực, vun đắp yêu thương.", 8)]
    [InlineData("một một một – một", 4)]
    [InlineData("dịch cô-vít mười chín", 5)]
    [InlineData("… - !", 0)]
    [InlineData("Ban BKX họp", 5)]
    public void Syllables_are_words_between_blanks(string spoken, int count) =>
        Assert.Equal(count, Syllables.Count(spoken));

    [Fact]
    public void Time_is_syllables_by_rate_and_pauses()
    {
        var timing = new SpeechTiming();
        var seconds = timing.OfSpeech(170, 10, startsPart: true);
        Assert.Equal(60 + 10 * 0.4 + 0.4 + 0.6, seconds.Normal, 6);
        Assert.Equal(170 * 60.0 / 150 + 5, seconds.Slow, 6);
        Assert.Equal(170 * 60.0 / 233 + 5, seconds.Fast, 6);
        Assert.Throws<InvalidOperationException>(() => (timing with { NormalRate = 0 }).OfSpeech(1, 1, false));
    }

    [Fact]
    public void A_review_adds_up()
    {
        var review = ScriptReview.Of(Sample.Script);
        Assert.Equal(review.Segments.Sum(s => s.Syllables), review.Syllables);
        Assert.Equal(review.Segments.Sum(s => s.Seconds.Normal), review.Seconds.Normal, 6);
        Assert.True(review.Seconds.Slow > review.Seconds.Normal && review.Seconds.Normal > review.Seconds.Fast);
        Assert.Equal(12, review.Segments[0].Seconds.Fast);
        Assert.Equal("Ủy ban nhân dân xã mời bà con tham gia.", review.Segments[3].Spoken.Text);
        Assert.Empty(review.Findings);
    }

    [Fact]
    public void Whole_seconds_of_the_parts_add_up_to_those_of_the_whole()
    {
        var review = ScriptReview.Of(Sample.Script);
        Assert.Equal(Math.Ceiling(review.Seconds.Normal), review.WholeSeconds);
        Assert.Equal(review.WholeSeconds, review.SegmentSeconds.Sum());
        Assert.True(review.Segments.Sum(x => Math.Ceiling(x.Seconds.Normal)) > review.WholeSeconds);
        Assert.DoesNotContain(review.SegmentSeconds, x => x < 1);
    }

    [Fact]
    public void A_script_in_another_language_is_timed_but_not_reworded()
    {
        var review = ScriptReview.Of("NỮ: Gọi 111. Tố cáo.", new ScriptReviewOptions { Language = "tyz" });
        Assert.Equal("Gọi 111. Tố cáo.", Assert.Single(review.Segments).Spoken.Text);
        Assert.Empty(review.Findings);
    }
}
