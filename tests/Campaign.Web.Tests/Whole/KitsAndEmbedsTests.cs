using System.Net.Http.Json;
using System.Text.Json;

namespace Campaign.Web.Tests.Whole;

[Collection("whole")]
public sealed class KitsAndEmbedsOnSqlite(SqliteSite site) : KitsAndEmbedsTests<SqliteSite>(site);

[Collection("whole")]
public sealed class KitsAndEmbedsOnPostgres(PostgresSite site) : KitsAndEmbedsTests<PostgresSite>(site);

/// <summary>Kits of speakers and embeds over the content that ships.</summary>
public abstract class KitsAndEmbedsTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    // Lạng Sơn.
    private const string Place = "20";

    [Theory]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(45)]
    public async Task A_kit_lacks_only_the_answer_that_nobody_has_reviewed(int minutes)
    {
        var kit = await site.Http.GetFromJsonAsync<JsonElement>($"/api/v1/speaker-kits/{Place}?minutes={minutes}");
        Assert.Equal(
            ["«Ngoài gọi điện thoại, có thể báo tin cho ai?»: lời đáp chưa ai duyệt."],
            kit.GetProperty("missing").EnumerateArray().Select(x => x.GetString())
        );
        foreach (var part in new[] { "messages", "texts", "questions", "quiz", "help" })
            Assert.NotEqual(0, kit.GetProperty(part).GetArrayLength());
        Assert.All(
            kit.GetProperty("questions").EnumerateArray().Concat(kit.GetProperty("quiz").EnumerateArray()),
            x => Assert.Contains("nguồn:", x.GetProperty("source").GetString()!, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_embed_of_a_province_has_numbers_and_messages()
    {
        var embed = await site.Http.GetFromJsonAsync<JsonElement>($"/api/v1/embeds/thong-diep?place={Place}");
        Assert.Equal("113", embed.GetProperty("help")[0].GetProperty("phones")[0].GetProperty("digits").GetString());
        Assert.NotEqual(0, embed.GetProperty("messages").GetArrayLength());
        Assert.Contains(
            "113",
            await site.Http.GetStringAsync($"/nhung/thong-diep?place={Place}"),
            StringComparison.Ordinal
        );
    }
}
