using System.Net;
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

    public static TheoryData<string> Folders =>
        [
            "",
            "ban-tin",
            "bang-tin/",
            "chien-dich/",
            "dia-phuong/",
            "en/",
            "en/help/",
            "en/places/",
            "ke-hoach/",
            "ket-qua/",
            "lich/",
            "loa/",
            "loa/bao-cao/",
            "loa/kich-ban/",
            "loa/68/",
            "tai-lieu/",
            "tai-lieu/tuy-chinh/",
            "thong-diep/",
            "thu-hoi/",
            "tim-kiem/",
            "tro-giup/",
        ];

    [Theory, MemberData(nameof(Folders))]
    public async Task A_cry_for_help_is_heard_at_every_wrong_address(string folder)
    {
        using var answer = await site.Http.GetAsync("/" + folder + Uri.EscapeDataString("chồng đang bóp cổ em"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Contains("search-help", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/loa?noi=")]
    [InlineData("/tai-lieu/tuy-chinh?noi=")]
    [InlineData("/tai-lieu/tuy-chinh?kho=khong-co&noi=")]
    [InlineData("/tim-kiem?q=")]
    [InlineData("/en/search?q=")]
    [InlineData("/tim-kiem?loai=khong-co&q=")]
    public async Task A_cry_for_help_is_heard_in_every_field_whatever_else_was_sent(string address)
    {
        foreach (var noise in (string[])["", "%00", "%01%0A", "%FF%FE", "%E1%BB", "%EF%BF%BF", " ở Hà Nội"])
        {
            using var answer = await site.Http.GetAsync(address + Uri.EscapeDataString("chồng đánh tôi") + noise);
            Assert.True((int)answer.StatusCode < 500);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Contains("search-help", await answer.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%01%7F")]
    [InlineData("%FF%FE")]
    [InlineData("%ED%A0%80")]
    [InlineData("%EF%BF%BF")]
    public async Task The_API_hears_a_cry_for_help_among_characters_that_no_text_has(string noise)
    {
        using var answer = await site.Http.GetAsync(
            $"/api/v1/search?q={noise}{Uri.EscapeDataString("chồng đánh tôi")}{noise}"
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(body.GetProperty("isHelpCall").GetBoolean());
    }

    [Fact]
    public async Task A_missing_address_of_the_API_that_is_a_cry_for_help_is_not_kept()
    {
        using var cry = await site.Http.GetAsync("/api/v1/chong-dang-bop-co-em");
        Assert.Equal(HttpStatusCode.NotFound, cry.StatusCode);
        Assert.Equal("no-store", cry.Headers.CacheControl?.ToString());
    }
}
