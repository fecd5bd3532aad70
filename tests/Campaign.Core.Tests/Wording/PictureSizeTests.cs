using Campaign.Core.Wording;

namespace Campaign.Core.Tests.Wording;

public sealed class PictureSizeTests
{
    [Theory]
    [InlineData(1640, 856)]
    [InlineData(1080, 1350)]
    [InlineData(400, 1200)]
    [InlineData(2400, 2400)]
    public void A_size_within_the_limits_is_right(int width, int height) =>
        Assert.Empty(new PictureSize("Ảnh bìa", width, height).Faults());

    [Theory]
    [InlineData(399, 800, "từ 400 đến 2400")]
    [InlineData(1200, 2401, "từ 400 đến 2400")]
    [InlineData(0, 0, "từ 400 đến 2400")]
    [InlineData(int.MaxValue, 800, "từ 400 đến 2400")]
    [InlineData(1800, 500, "gấp 3 lần")]
    [InlineData(1080, 1080, "có sẵn")]
    public void A_size_that_nobody_can_use_is_refused_in_words(int width, int height, string said) =>
        Assert.Contains(said, Assert.Single(new PictureSize("Ảnh bìa", width, height).Faults()));

    [Fact]
    public void The_same_size_twice_and_more_than_anybody_needs_are_refused()
    {
        FormChoices twice = new() { Sizes = [new("Một", 800, 800), new("Hai", 800, 800)] };
        Assert.Contains("hai lần", Assert.Single(twice.Faults()).Message);
        FormChoices many = new()
        {
            Sizes =
            [
                .. Enumerable.Range(0, FormChoices.MostSizes + 1).Select(x => new PictureSize("Cỡ", 800 + x, 800)),
            ],
        };
        Assert.Equal(FormChoiceFields.Sizes, Assert.Single(many.Faults()).Field);
    }

    [Fact]
    public void A_name_longer_than_a_line_is_refused() =>
        Assert.Contains("tên dài nhất", Assert.Single(new PictureSize(new string('a', 61), 800, 800).Faults()));
}
