using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.Core.Publication;
using Campaign.Web.Tests.Api;
using Campaign.Web.Tests.Embeds;

namespace Campaign.Web.Tests.Speakers;

public sealed partial class SpeakerKitTests(SpeakerHost host) : IClassFixture<SpeakerHost>
{
    private const string Kit = "/api/v1/speaker-kits/00001";

    [GeneratedRegex(@"<word .*?yMin=""(?<top>[0-9.]+)"".*?yMax=""(?<bottom>[0-9.]+)""")]
    private static partial Regex Word();

    private async Task<JsonElement> KitAsync(string query) =>
        JsonDocument.Parse(await host.TextAsync(Kit + query)).RootElement;

    [Theory]
    [InlineData(15)]
    [InlineData(30)]
    [InlineData(45)]
    public async Task A_kit_is_composed_of_reviewed_content_and_names_what_is_missing(int minutes)
    {
        var kit = await KitAsync($"?minutes={minutes}");
        Assert.Equal(minutes, kit.GetProperty("outline").EnumerateArray().Last().GetProperty("to").GetInt32());
        foreach (var part in new[] { "neverAsk", "opening", "messages", "questions", "quiz", "help", "counting" })
            Assert.NotEqual(0, kit.GetProperty(part).GetArrayLength());
        var lines = new List<string>();
        foreach (var part in kit.EnumerateObject().Where(x => x.Value.ValueKind == JsonValueKind.Array))
        {
            lines.Add($"# {part.Name}");
            lines.AddRange(
                part.Value.EnumerateArray()
                    .Select(x =>
                        x.ValueKind == JsonValueKind.String
                            ? $"- {x.GetString()}"
                            : "- "
                                + string.Join(
                                    " | ",
                                    x.EnumerateObject().Where(f => f.Name != "id").Select(f => f.Value.ToString())
                                )
                    )
            );
        }
        Approved.Equal($"docs/speakers/{minutes}.txt", string.Join('\n', lines) + "\n");
    }

    [Fact]
    public async Task What_has_no_time_is_named_and_nothing_is_cut()
    {
        var kit = await KitAsync("?minutes=15");
        Assert.Contains(kit.GetProperty("left").EnumerateArray(), x => x.GetString() == SpeakerHost.Long);
        var said = kit.GetProperty("texts").EnumerateArray().Single();
        Assert.Equal("Có nguy hiểm, hãy gọi 113.\nHãy nghe.", said.GetProperty("text").GetString());
        Assert.True(
            (await KitAsync("?minutes=45"))
                .GetProperty("texts")
                .EnumerateArray()
                .Sum(x => x.GetProperty("seconds").GetInt32())
                <= 14 * 60
        );
    }

    [Fact]
    public async Task A_message_keeps_its_help_line_and_no_sample_or_shelter_is_in_a_kit()
    {
        var kit = await KitAsync("?minutes=45");
        foreach (var message in kit.GetProperty("messages").EnumerateArray())
        {
            var item = (Core.Messages.KeyMessage)
                host.Store.Current.Find(message.GetProperty("id").GetGuid(), CampaignSnapshot.DefaultLanguage)!;
            Assert.Equal(item.HelpLine, message.GetProperty("helpLine").GetString());
            Assert.Equal(item.Text, message.GetProperty("text").GetString());
        }
        foreach (var kept in new[] { EmbedHost.Shelter, "0000 000 007", "Bài mẫu", "Nơi ở tạm", "Tin phát thanh" })
            Assert.DoesNotContain(kept, kit.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_published_source_or_without_a_review_is_missing_and_said_to_be()
    {
        var kit = await KitAsync("?minutes=45");
        var missing = kit.GetProperty("missing").EnumerateArray().Select(x => x.GetString()!).ToList();
        Assert.Contains(missing, x => x.Contains("luat-13-2022", StringComparison.Ordinal));
        Assert.Contains(missing, x => x.Contains("chưa ai duyệt", StringComparison.Ordinal));
        Assert.DoesNotContain("Đồn Biên phòng", kit.ToString(), StringComparison.Ordinal);
        Assert.All(
            kit.GetProperty("questions").EnumerateArray(),
            x => Assert.NotEqual("", x.GetProperty("source").GetString())
        );
    }

    [Fact]
    public async Task A_message_without_blanks_has_no_known_length_and_is_named_and_not_squeezed_in()
    {
        await using var own = new SpeakerHost();
        await own.InitializeAsync();
        var text = string.Concat(Enumerable.Repeat("Khôngaibịbỏlạiphíasau", 6));
        var now = own.Store.Current;
        var message = now.All<Core.Messages.KeyMessage>().First(x => x.Header.Edition == 2025) with
        {
            OfficialText = text,
        };
        own.Store.Replace(now.Apply([message], [], now.Seq + 1));
        var kit = JsonDocument.Parse(await own.TextAsync(Kit + "?minutes=30")).RootElement;
        Assert.DoesNotContain(
            kit.GetProperty("messages").EnumerateArray(),
            x => x.GetProperty("text").GetString() == text
        );
        Assert.Contains(
            kit.GetProperty("missing").EnumerateArray(),
            x => x.GetString()!.Contains("không đo được thời lượng nói", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task In_another_language_there_is_what_exists_and_the_rest_is_named()
    {
        var kit = await KitAsync("?minutes=30&lang=en");
        Assert.Equal("en-US", kit.GetProperty("language").GetString());
        Assert.Contains(
            kit.GetProperty("missing").EnumerateArray(),
            x => x.GetString()!.Contains("bằng ngôn ngữ en-US", StringComparison.Ordinal)
        );
        Assert.Contains(
            kit.GetProperty("missing").EnumerateArray(),
            x => x.GetString() == "Câu hỏi, câu đố và lời dặn chỉ có tiếng Việt."
        );
    }

    [Theory]
    [InlineData("/api/v1/speaker-kits/99999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/speaker-kits/99999.pdf", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/speaker-kits/huyen-cu", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/speaker-kits/00001?minutes=20", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/speaker-kits/00001?lang=km", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/speaker-kits/00001.pdf?bleed=true", HttpStatusCode.BadRequest)]
    [InlineData("/tuyen-truyen-vien?phut=20", HttpStatusCode.BadRequest)]
    [InlineData("/tuyen-truyen-vien?noi=khong+co+noi+nay", HttpStatusCode.BadRequest)]
    [InlineData("/tuyen-truyen-vien?noi=huyen-cu", HttpStatusCode.OK)]
    public async Task What_is_not_there_is_said(string path, HttpStatusCode status) =>
        await host.TextAsync(path, status);

    [Fact]
    public async Task The_page_shows_the_outline_and_leads_to_the_files()
    {
        var page = await host.TextAsync("/tuyen-truyen-vien?noi=00001&phut=15");
        Assert.Contains(
            "/api/v1/speaker-kits/00001.pdf?minutes=15\"",
            page.Replace("&amp;", "&"),
            StringComparison.Ordinal
        );
        Assert.Contains("&large=true", page.Replace("&amp;", "&"), StringComparison.Ordinal);
        Assert.Contains("Còn thiếu", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_there_are_a_sheet_to_leave_behind_and_a_form_without_names()
    {
        var pages = (await host.PdfAsync(Kit + ".pdf?minutes=30", "pdftotext", "-layout {0} -")).Split('\f');
        Assert.Contains(pages, x => x.Contains("Không bao giờ hỏi trước đám đông", StringComparison.Ordinal));
        var sheet = Assert.Single(
            pages,
            x =>
                x.Contains("Cần giúp, hãy gọi", StringComparison.Ordinal)
                && x.Contains("1900 96 96 80", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("Hỏi và đáp", sheet, StringComparison.Ordinal);
        var form = Assert.Single(pages, x => x.Contains("Phiếu đếm", StringComparison.Ordinal));
        foreach (var field in new[] { "Nam", "Nữ", "Trẻ em", "Nơi", "Ngày" })
            Assert.Contains(field, form, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)họ tên|chữ ký:|điện thoại của", form);
    }

    [Fact]
    public async Task In_large_print_no_line_is_lower_than_eighteen_points()
    {
        var boxes = await host.PdfAsync(Kit + ".pdf?minutes=15&large=true", "pdftotext", "-bbox {0} -");
        var heights = Word().Matches(boxes).Select(x => Read(x, "bottom") - Read(x, "top")).ToList();
        Assert.True(heights.Count > 100);
        // The box of a word is at least as high as its type is large.
        Assert.All(heights, x => Assert.True(x >= 17.9, $"{x} points"));

        static double Read(Match match, string name) =>
            double.Parse(match.Groups[name].Value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
