using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Campaign.Rendering.Templates;

namespace Campaign.Web.Tests.Print;

public sealed class PrintFileTests(PrintHost host) : IClassFixture<PrintHost>
{
    private static string Material(string name) => $"/api/v1/materials/{PrintSample.Poster}/files/{name}";

    private static string Message(string name) => $"/api/v1/messages/{PrintSample.WithHelp}/files/{name}";

    [Fact]
    public async Task A_message_that_asks_for_action_prints_in_every_format_with_its_help_line()
    {
        foreach (var format in PrintFormats.OfMessages)
        {
            using var answer = await host.Client.GetAsync(
                Message($"{format.Name}.{format.Extension}?place={PrintSample.Commune}")
            );
            Assert.True(
                answer.StatusCode == HttpStatusCode.OK,
                $"{format.Name}: {await answer.Content.ReadAsStringAsync()}"
            );
            Assert.Equal(format.MediaType, answer.Content.Headers.ContentType!.MediaType);
            if (!format.IsPicture && format.Name != "card")
                Assert.Contains(
                    "Gọi 111 hoặc 113.",
                    await host.PdfTextAsync(Message($"{format.Name}.pdf?place={PrintSample.Commune}"))
                );
        }
    }

    [Fact]
    public async Task A_poster_shows_what_is_published_and_marks_samples()
    {
        var text = await host.PdfTextAsync(Material("a4.pdf?place=68"));
        Assert.Contains("Hãy lên tiếng khi bị bạo lực.", text);
        Assert.Contains("Tháng hành động vì bình đẳng giới", text);
        Assert.Contains("15/11 – 15/12", text);
        Assert.DoesNotContain("15/12/2021", text);
        Assert.Contains("Tỉnh Lâm Đồng", text);
        Assert.Contains("Cơ quan mẫu", text);
        Assert.Contains("113", text);
        Assert.Contains("0263 000 0001", text);
        Assert.DoesNotContain("0263 999 9999", text);
        Assert.Contains("AP-351 · bản 2 · CC BY 4.0", text);
        Assert.DoesNotContain("Mẫu", text);
        Assert.DoesNotContain("0263 000 0001", await host.PdfTextAsync(Material("a4.pdf")));
        Assert.Contains("Mẫu", await host.PdfTextAsync($"/api/v1/materials/{SampleSnapshot.Key(350)}/files/a3.pdf"));
    }

    [Fact]
    public async Task A_message_for_one_year_shows_that_years_dates_and_is_printed_as_corrected()
    {
        var text = await host.PdfTextAsync($"/api/v1/messages/{PrintSample.ForYear}/files/a4.pdf");
        Assert.Contains("15/11 – 15/12/2021", text);
        Assert.Contains("Hưởng ứng", text);
        Assert.DoesNotContain("Hướng ứng", text);
        var lasting = await host.PdfTextAsync(Message("leaflet.pdf"));
        Assert.Contains("Chấm dứt bạo lực", lasting);
        Assert.DoesNotContain("2021", lasting);
    }

    [Fact]
    public async Task A_former_units_code_prints_its_successor()
    {
        Assert.Contains("Tỉnh Lâm Đồng", await host.PdfTextAsync(Material("a4.pdf?place=dak-nong")));
        var problem = JsonDocument.Parse(
            await host.TextAsync(Material($"a4.pdf?place={PrintSample.Split}"), HttpStatusCode.BadRequest)
        );
        Assert.Equal(2, problem.RootElement.GetProperty("successors").GetArrayLength());
    }

    [Fact]
    public async Task The_print_house_gets_a_bleed_and_a_phone_reads_the_code()
    {
        var plain = await host.ReadAsync(Material("a3.pdf"), "pdfinfo", "-box");
        var bleed = await host.ReadAsync(Material("a3.pdf?bleed=true"), "pdfinfo", "-box");
        Assert.Contains("Page size: 841.89 x 1190.55 pts (A3)", plain);
        Assert.Contains("BleedBox: 28.35", bleed);
        Assert.Contains("TrimBox: 36.85", bleed);
        Assert.DoesNotContain("BleedBox: 28.35", plain);
    }

    [Theory]
    [InlineData("a4.pdf?place=00001", "/dia-phuong/00001")]
    [InlineData("a4.pdf?place=dak-nong", "/dia-phuong/68")]
    [InlineData("share.png?place=00001", "/dia-phuong/00001")]
    [InlineData("a4.pdf", "/tro-giup")]
    [InlineData("card.pdf?place=00001", "/tro-giup")]
    public async Task A_sheets_code_leads_to_its_places_page_and_a_card_to_the_help_page(string name, string path)
    {
        var read = await host.ReadAsync(
            Material(name),
            "sh",
            """-c "pdftoppm -r 150 -png -singlefile $0 $0 2>/dev/null || cp $0 $0.png; zbarimg -q --raw $0.png" """
        );
        Assert.Equal([Api.ApiHost.BaseUrl + path], read.Split(' ').Distinct());
        var page = await host.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_page_of_a_place_leads_to_its_kit_and_to_copies_for_it()
    {
        var html = await host.TextAsync("/dia-phuong/00001");
        Assert.Contains("href=\"/api/v1/kits/00001.zip\"", html);
        Assert.Contains("href=\"/tai-lieu/tuy-chinh?noi=00001\"", html);
        await host.TextAsync("/tai-lieu/tuy-chinh?noi=00001");
    }

    [Fact]
    public async Task A_file_has_an_ETag_range_support_and_an_ASCII_name()
    {
        using var whole = await host.Client.GetAsync(Material("banner.pdf?place=68"));
        Assert.Equal("ap-phich-len-tieng-banner-tinh-lam-dong.pdf", whole.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("nosniff", whole.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(whole.Headers.ETag!.IsWeak);
        using var again = new HttpRequestMessage(HttpMethod.Get, Material("banner.pdf?place=68"));
        again.Headers.IfNoneMatch.Add(whole.Headers.ETag);
        using var unchanged = await host.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var part = new HttpRequestMessage(HttpMethod.Get, Material("banner.pdf?place=68"));
        part.Headers.Range = new RangeHeaderValue(0, 3);
        using var four = await host.Client.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, four.StatusCode);
        Assert.Equal("%PDF", await four.Content.ReadAsStringAsync());
        using var card = await host.Client.GetAsync(Material("card.pdf"));
        Assert.Equal("card.pdf", card.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task An_uploaded_file_is_served_in_ranges_and_never_run()
    {
        var folder = Directory.CreateDirectory(Path.Combine(host.Data, "media", "x2"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "clip.mp4"), "0123456789");
        var path = $"/api/v1/materials/{PrintSample.Upload}/files/clip.mp4";
        using var part = new HttpRequestMessage(HttpMethod.Get, path);
        part.Headers.Range = new RangeHeaderValue(4, 6);
        using var answer = await host.Client.SendAsync(part);
        Assert.Equal("456", await answer.Content.ReadAsStringAsync());
        Assert.Equal("video/mp4", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal($"\"{new string('b', 64)}\"", answer.Headers.ETag!.Tag);
        Assert.Contains("cannot be adapted", await host.TextAsync(path + "?place=68", HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("a1.pdf", 404, "a4.pdf")]
    [InlineData("a2.pdf", 404, "a4.pdf")]
    [InlineData("a4.png", 404, "a4.pdf")]
    [InlineData("..%2f..%2fcampaign.db", 404, "")]
    [InlineData("a4.pdf?place=99999", 400, "99999")]
    [InlineData("a4.pdf?bleed=yes", 400, "bleed")]
    [InlineData("card.pdf?bleed=true", 400, "card")]
    [InlineData("a4.preview.png?bleed=true", 400, "bleed")]
    [InlineData("a4.pdf?size=9", 400, "size")]
    [InlineData("a4.pdf?lang=en-US", 404, "vi-VN")]
    public async Task Bad_input_is_named(string name, int status, string named)
    {
        var problem = await host.TextAsync(Material(name), (HttpStatusCode)status);
        Assert.Contains(named, problem);
    }

    [Fact]
    public async Task The_json_lists_existing_files_and_invents_no_sizes()
    {
        var material = JsonDocument.Parse(await host.TextAsync($"/api/v1/materials/{PrintSample.Poster}")).RootElement;
        var formats = material.GetProperty("formats").EnumerateArray().ToList();
        Assert.Equal(
            ["a4.pdf", "a3.pdf", "banner.pdf", "card.pdf", "share.png"],
            formats.Select(x => x.GetProperty("name").GetString())
        );
        foreach (var format in formats)
        {
            Assert.Equal(JsonValueKind.Null, format.GetProperty("bytes").ValueKind);
            var url = new Uri(format.GetProperty("url").GetString()!);
            using var answer = await host.Client.GetAsync(url.PathAndQuery);
            Assert.Equal(format.GetProperty("mediaType").GetString(), answer.Content.Headers.ContentType!.MediaType);
        }
        Assert.Equal(297, formats[1].GetProperty("widthMm").GetDouble());
        Assert.Equal(1200, formats[4].GetProperty("width").GetInt32());
    }
}
