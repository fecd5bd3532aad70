using Campaign.Core.HelpCalls;
using Campaign.HelpCalls;

namespace Campaign.Core.Tests.HelpCalls;

/// <summary>Which number stands first, by what the shipped content has first for a situation.</summary>
public sealed class FirstNumberTests
{
    [Theory]
    [InlineData("tôi bị chồng đâm")]
    [InlineData("tao bị chồng đâm")]
    [InlineData("bi chong dam")]
    [InlineData("chồng chém vào tay tôi")]
    [InlineData("em bị bạn trai rạch mặt")]
    [InlineData("tạt xăng đốt")]
    [InlineData("tôi bị tạt axit")]
    [InlineData("my husband stabbed me")]
    [InlineData("he set my sister on fire")]
    public void A_wound_needs_an_ambulance(string typed) => Assert.Equal("115", First(typed));

    [Theory]
    [InlineData("chồng đòi đâm tôi")]
    [InlineData("nó đang cầm dao đòi chém em")]
    [InlineData("no doa rach mat em")]
    [InlineData("he threatens to stab me")]
    public void A_threat_with_a_weapon_needs_the_police(string typed) => Assert.Equal("113", First(typed));

    [Theory]
    [InlineData("bầm mắt")]
    [InlineData("bị ép")]
    [InlineData("bi ep")]
    [InlineData("thầy cúng sờ soạng")]
    [InlineData("bác sĩ sờ ngực tôi")]
    [InlineData("cháu đánh bà")]
    [InlineData("con trai đánh mẹ")]
    public void Grown_ups_are_not_sent_to_the_line_for_children(string typed) => Assert.Equal("line", First(typed));

    [Theory]
    [InlineData("bà đánh cháu")]
    [InlineData("thầy giáo sờ soạng học sinh")]
    [InlineData("cháu học lớp sáu bị cậu đánh bầm mắt")]
    public void Children_are(string typed) => Assert.Equal("111", First(typed));

    private static string? First(string typed) =>
        CallRecogniser.Shipped.Situation(typed) is { } situation ? Figures.Number(situation) : null;
}
