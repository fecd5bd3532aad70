using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.Web.Tests.Embeds;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaign.Web.Tests.Bulletins;

public sealed partial class BulletinFileTests(BulletinHost host) : IClassFixture<BulletinHost>
{
    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex Pages();

    [GeneratedRegex(@"Việc thứ (\d+) của tháng")]
    private static partial Regex Article();

    private static string FileOf(Guid issue, string name) => $"/api/v1/bulletins/{issue}/files/{name}";

    private async Task<string> TextAsync(Guid issue, string name) =>
        string.Join(
            ' ',
            (await host.AskAsync(FileOf(issue, name), "pdftotext", "-raw {0} -")).Split(
                (char[]?)null,
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    [Theory]
    [InlineData("bulletin-2.pdf", 2)]
    [InlineData("bulletin-4.pdf", 4)]
    [InlineData("bulletin-a5.pdf", 4)]
    public async Task Text_flows_and_never_overfills_and_what_has_no_room_is_named(string name, int most)
    {
        var info = await host.AskAsync(FileOf(BulletinHost.Long, name), "pdfinfo", "{0}");
        Assert.Equal(
            most,
            int.Parse(Pages().Match(info).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
        );
        var text = await TextAsync(BulletinHost.Long, name);
        var (printed, left) = (text.IndexOf("Còn trong số này", StringComparison.Ordinal), text);
        Assert.True(printed > 0);
        var before = Article().Matches(text[..printed]).Select(x => int.Parse(x.Groups[1].Value, null)).ToList();
        var after = Article().Matches(text[printed..]).Select(x => int.Parse(x.Groups[1].Value, null)).ToList();
        Assert.NotEmpty(before);
        Assert.Equal(Enumerable.Range(1, BulletinHost.Articles), before.Concat(after));
        // A long address may go over the end of a line.
        Assert.Contains("/ban-tin/ban-tin-13", left.Replace(" ", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folded_sheet_has_its_last_page_beside_its_first()
    {
        var path = FileOf(BulletinHost.Long, "bulletin-a5-fold.pdf");
        var info = await host.AskAsync(path, "pdfinfo", "{0}");
        Assert.Equal("2", Pages().Match(info).Groups[1].Value);
        Assert.Matches(@"Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)", info);
        // The two pages that are drawn in carry a byte after their stream, of which qpdf warns. poppler reads them.
        var check = await host.AskAsync(path, "qpdf", "--check {0}");
        Assert.DoesNotContain("ERROR", check, StringComparison.OrdinalIgnoreCase);
        Assert.All(
            check.Split('\n').Where(x => x.Contains("WARNING", StringComparison.Ordinal)),
            x => Assert.Contains("input stream is complete but output may still be valid", x, StringComparison.Ordinal)
        );
        var outer = await host.AskAsync(path, "pdftotext", "-l 1 {0} -");
        Assert.Contains("Giấy phép mẫu", outer, StringComparison.Ordinal);
        Assert.Contains("Còn trong số này", outer, StringComparison.Ordinal);
        var inner = await host.AskAsync(path, "pdftotext", "-f 2 {0} -");
        Assert.DoesNotContain("Giấy phép mẫu", inner, StringComparison.Ordinal);
        Assert.Matches("Việc thứ", inner);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_folded_sheet_is_marked_at_its_fold_on_both_edges(int side)
    {
        var drawn = $"-r 254 -gray -f {side} -l {side} -singlefile {{0}} {{0}}-side-{side}";
        await host.AskAsync(FileOf(BulletinHost.Long, "bulletin-a5-fold.pdf"), "pdftoppm", drawn);
        var picture = await File.ReadAllBytesAsync(Directory.GetFiles(host.Data, $"*-side-{side}.pgm").Single());
        // Ten pixels a millimetre; a header of three lines, then a byte a pixel.
        var header = System.Text.Encoding.Latin1.GetString(picture, 0, 20).Split('\n', ' ');
        var (width, height) = (int.Parse(header[1], null), int.Parse(header[2], null));
        var first = picture.Length - width * height;
        Assert.InRange(width, 2970, 2971);
        Assert.InRange(first, 10, 20);
        foreach (var top in new[] { 0, height - 60 })
        {
            // 10 mm to either side: farther out stand the numbers of pages.
            var dark = Enumerable
                .Range(1385, 200)
                .Where(x => Enumerable.Range(top, 60).Any(y => picture[first + y * width + x] < 128))
                .ToList();
            Assert.NotEmpty(dark);
            Assert.All(dark, x => Assert.InRange(x, 1480, 1490));
        }
    }

    [Fact]
    public async Task An_issue_has_its_masthead_its_items_and_the_numbers()
    {
        var text = await TextAsync(BulletinHost.Short, "bulletin-2.pdf");
        foreach (
            var said in new[]
            {
                "Cơ quan mẫu",
                "Bản tin xã Mẫu số 12",
                "Số 12",
                "21/11/2025",
                "Giấy phép mẫu số 00/GP-MẪU",
                "Lời đầu của ban biên tập",
                "Gọi 111 hoặc 1900 96 96 80.",
                "Việc thứ 1 của tháng",
                EmbedHost.Counsel,
                "113",
            }
        )
            Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Còn trong số này", text, StringComparison.Ordinal);
        foreach (var kept in new[] { EmbedHost.Shelter, "0000 000 007", "Trạm Y tế" })
            Assert.DoesNotContain(kept, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_says_what_is_not_printed_and_why()
    {
        var issue = JsonDocument.Parse(await host.TextAsync($"/api/v1/bulletins/{BulletinHost.Short}")).RootElement;
        Assert.Equal(3, issue.GetProperty("items").GetArrayLength());
        Assert.Equal(1, issue.GetProperty("notPublic").GetInt32());
        var refused = issue.GetProperty("refused").EnumerateArray().Select(x => x.GetString()!).ToList();
        Assert.Contains(refused, x => x.Contains("tạm lánh", StringComparison.Ordinal));
        Assert.Contains(refused, x => x.Contains("mẫu", StringComparison.Ordinal));
        foreach (var file in issue.GetProperty("files").EnumerateArray())
        {
            var path = new Uri(file.GetProperty("url").GetString()!).PathAndQuery;
            using var answer = await host.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(file.GetProperty("mediaType").GetString(), answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task The_document_to_finish_by_hand_is_sound_and_leaves_nothing_out()
    {
        var bytes = await host.Client.GetByteArrayAsync(FileOf(BulletinHost.Long, "bulletin.docx"));
        var file = Path.Combine(host.Data, "bulletin.docx");
        await File.WriteAllBytesAsync(file, bytes);
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(x => $"{x.Path?.XPath}: {x.Description}"));
        var text = document.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Equal(BulletinHost.Articles, Article().Count(text));
        Assert.Equal(
            [1, 2],
            document.MainDocumentPart.Document.Descendants<Columns>().Select(x => (int)x.ColumnCount!.Value)
        );
        Assert.Contains("Giấy phép mẫu", text, StringComparison.Ordinal);
        // A number that a line could end in is held together.
        Assert.DoesNotMatch(@"\d{2,} \d{2}", text);
    }

    [Fact]
    public async Task The_archive_has_pages_a_list_and_a_feed()
    {
        var list = await host.TextAsync("/ban-tin");
        Assert.True(
            list.IndexOf("số 13", StringComparison.Ordinal) < list.IndexOf("số 12", StringComparison.Ordinal),
            "the newest is not first"
        );
        var page = await host.TextAsync("/ban-tin/ban-tin-12");
        Assert.Contains("bulletin-a5.pdf", page, StringComparison.Ordinal);
        Assert.DoesNotContain(EmbedHost.Shelter, page, StringComparison.Ordinal);
        Assert.Contains(
            "Bản tin xã Mẫu số 12",
            await host.TextAsync("/feeds/bulletins.atom"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            3,
            JsonDocument.Parse(await host.TextAsync("/api/v1/bulletins")).RootElement.GetProperty("total").GetInt32()
        );
    }

    [Theory]
    [InlineData("bulletin-3.pdf")]
    [InlineData("bulletin.doc")]
    public async Task Another_file_is_not_there(string name) =>
        await host.TextAsync(FileOf(BulletinHost.Short, name), HttpStatusCode.NotFound);
}
