using System.Net.Http.Json;
using System.Text.Json;

namespace Campaign.Web.Tests.Whole;

/// <summary>The numbers that the shipped content ranks for each situation, as the API returns them.</summary>
[Collection("whole")]
public sealed class HelpLineTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData("chồng đang bóp cổ em", "nguy-hiem", "113", "1900 96 96 80", "115")]
    [InlineData("em vừa uống thuốc trừ sâu", "cap-cuu", "115", "113", "1900 96 96 80")]
    [InlineData("thằng cha dượng nó mò vô phòng con", "tre-em", "111", "113", "115")]
    [InlineData("em bị lừa bán sang trung quốc", "mua-ban", "111", "113", "1900 96 96 80")]
    [InlineData("em không muốn sống nữa", "tuyet-vong", "115", "1900 96 96 80", "111")]
    [InlineData("năm ngoái em bị hiếp dâm", "xam-hai", "1900 96 96 80", "113", "115")]
    [InlineData("người yêu cũ dọa tung ảnh nóng", "hinh-anh", "1900 96 96 80", "113", "111")]
    [InlineData("hàng xóm tôi thường đánh vợ", "chung-kien", "1900 96 96 80", "113", "111")]
    [InlineData("ck e đánh e hoài", "bao-luc", "1900 96 96 80", "113", "111")]
    public async Task A_call_for_help_gets_its_numbers_in_the_order_of_the_content(
        string typed,
        string about,
        params string[] numbers
    )
    {
        using var answer = await site.Http.GetAsync("/api/v1/search?q=" + Uri.EscapeDataString(typed));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(body.GetProperty("isHelpCall").GetBoolean());
        var hotlines = body.GetProperty("hotlines").EnumerateArray().ToList();
        Assert.Equal(numbers, hotlines.Select(x => x.GetProperty("number").GetString()));
        Assert.All(hotlines, x => Assert.Equal(about, x.GetProperty("situation").GetString()));
        Assert.All(hotlines, x => Assert.False(string.IsNullOrWhiteSpace(x.GetProperty("reason").GetString())));
        Assert.Empty(body.GetProperty("suggestions").EnumerateArray());
    }

    [Fact]
    public async Task Other_words_get_no_numbers()
    {
        var body = await site.Http.GetFromJsonAsync<JsonElement>(
            "/api/v1/search?q=" + Uri.EscapeDataString("đánh giá")
        );
        Assert.False(body.GetProperty("isHelpCall").GetBoolean());
        Assert.Empty(body.GetProperty("hotlines").EnumerateArray());
    }
}
