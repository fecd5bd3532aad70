using System.Diagnostics;
using System.Globalization;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.Web.Publication;
using Campaign.Web.Reporting.Papers;
using Campaign.Web.Reporting.Sheets;
using Campaign.Web.Tests.Api;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit.Abstractions;
using static Campaign.Web.Tests.SampleSnapshot;

namespace Campaign.Web.Tests.Reporting;

/// <summary>The report of a province of 124 communes, as a document to be signed.</summary>
public sealed class PaperTests(ITestOutputHelper output)
{
    private const int Communes = 124;

    private static readonly Edition Edition = new(
        Header(902, "2025", "Tháng hành động năm 2025 (mẫu)") with
        {
            Campaign = SampleSnapshot.Action,
            Edition = 2025,
        }
    )
    {
        Year = 2025,
        Start = new(2025, 11, 15),
        End = new(2025, 12, 15),
        Indicators = [Key(910), Key(911)],
    };

    [Fact]
    public void The_document_is_valid_and_has_the_parts_of_the_decree()
    {
        var bytes = DocxPaper.Write(Maker().Make(Edition, "68")!, 2025);
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(word).Select(x => $"{x.Path?.XPath} {x.Description}"));
        var text = string.Join(
            '\n',
            word.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
                .Select(x => x.InnerText)
        );
        foreach (
            var part in new[]
            {
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "ỦY BAN NHÂN DÂN",
                "TỈNH LÂM ĐỒNG",
                "Số:          /BC-UBND",
                "Lâm Đồng, ngày      tháng      năm 2025",
                "BÁO CÁO",
                "II. KẾT QUẢ ĐẠT ĐƯỢC",
                "Đã làm tốt (mẫu).",
                "Nơi nhận:",
                "- Bộ nhận (mẫu);",
                "TM. ỦY BAN NHÂN DÂN",
                "1.234",
            }
        )
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_annex_is_valid_has_a_row_for_each_commune_and_says_who_has_not_reported()
    {
        var bytes = XlsxWriter.Write(Maker().Make(Edition, "68")!.Annex);
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(x => $"{x.Path?.XPath} {x.Description}"));
        var units = Maker().Make(Edition, "68")!.Annex[1].Rows;
        Assert.Equal(Communes, units.Count(x => x[0] is string code && (code == "9999" || code.StartsWith('1'))));
        Assert.Contains(
            Maker().Make(Edition, "68")!.Annex[2].Rows,
            x => Equals(x[0], "Xã Mẫu 9999") && Equals(x[1], "chưa")
        );
    }

    [Fact]
    public async Task Another_program_reads_the_document_as_it_was_made()
    {
        var paper = Maker().Make(Edition, "68")!;
        var pages = await Office.PagesAsync(DocxPaper.Write(paper, 2025));
        var lines = pages[0].Split('\n').Select(Squeezed).Where(x => x.Length > 0).ToList();
        // Side by side: the issuer and the nation, the number and the date.
        Assert.Equal("ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", lines[0]);
        Assert.Equal("TỈNH LÂM ĐỒNG Độc lập - Tự do - Hạnh phúc", lines[1]);
        Assert.Equal("Số: /BC-UBND Lâm Đồng, ngày tháng năm 2025", lines[2]);
        Assert.Equal(["BÁO CÁO", "Kết quả thực hiện Tháng hành động năm 2025 (mẫu)"], lines[3..5]);
        var headings = lines.Where(x => x.StartsWith('I') && x.Contains(". ", StringComparison.Ordinal));
        Assert.Equal(
            [
                "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
                "II. KẾT QUẢ ĐẠT ĐƯỢC",
                "III. KHÓ KHĂN, HẠN CHẾ VÀ NGUYÊN NHÂN",
                "IV. ĐỀ XUẤT, KIẾN NGHỊ",
            ],
            headings
        );
        Assert.Contains("1 Buổi nói chuyện (mẫu) buổi 124 7.626 7.750", lines);
        Assert.Contains("2 Suất quà (mẫu) suất 1.234", lines);
        var end = string.Join(' ', pages).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var said = string.Join(' ', end);
        Assert.Contains("Nơi nhận: TM. ỦY BAN NHÂN DÂN - Bộ nhận (mẫu); (CHỨC VỤ CỦA NGƯỜI KÝ) - Lưu: VT, …", said);
        Assert.EndsWith("(Họ và tên)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_report_has_numbers_on_its_pages_from_the_second_on_and_repeats_the_head_of_its_table()
    {
        var paper = Maker().Make(Edition, "68")!;
        var row = paper.Figures.Rows[1];
        paper = paper with
        {
            Figures = paper.Figures with { Rows = [paper.Figures.Rows[0], .. Enumerable.Repeat(row, 90)] },
        };
        var pages = await Office.PagesAsync(DocxPaper.Write(paper, 2025));
        Assert.True(pages.Length > 2);
        Assert.DoesNotContain("1", pages[0].Split('\n')[0], StringComparison.Ordinal);
        for (var page = 1; page < pages.Length; page++)
            Assert.Equal($"{page + 1}", pages[page].Split('\n').Select(Squeezed).First(x => x.Length > 0));
        Assert.Contains("Đơn vị", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_reads_the_annex_with_the_sums_of_the_product()
    {
        var annex = Maker().Make(Edition, "68")!.Annex;
        var sheets = await Office.SheetsAsync(XlsxWriter.Write(annex));
        Assert.Equal(annex.Select(x => x.Name).Order(), sheets.Keys.Order());
        var sums = sheets["Tổng hợp"];
        Assert.Equal("TT;Chỉ số;Đơn vị tính;Cấp tỉnh;Cấp xã;Tổng", sums[0]);
        Assert.Equal("1;Buổi nói chuyện (mẫu);buổi;124;7626;7750", sums[1]);
        Assert.Equal("2;Suất quà (mẫu);suất;;;1234", sums[2]);
        var units = sheets["Theo đơn vị"];
        Assert.Equal(annex[1].Rows.Length, units.Length);
        // What the units have is what the sum has.
        Assert.Equal(
            7626,
            units
                .Skip(1)
                .Sum(x =>
                    x.Split(';')[3] is { Length: > 0 } count ? long.Parse(count, CultureInfo.InvariantCulture) : 0
                )
        );
        Assert.Contains("Xã Mẫu 9999;chưa;;", sheets["Tình hình báo cáo"]);
    }

    private static string Squeezed(string line) =>
        string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_province_of_124_communes_is_summed_and_written()
    {
        var maker = Maker();
        var clock = Stopwatch.StartNew();
        var paper = maker.Make(Edition, "68")!;
        var size = DocxPaper.Write(paper, 2025).Length + XlsxWriter.Write(paper.Annex).Length;
        output.WriteLine($"{Communes} communes: {clock.ElapsedMilliseconds} ms, {size} bytes");
        Assert.Equal(124L * 125 / 2, paper.Figures.Rows[1][^1]);
        Assert.Null(maker.Make(Edition, "khong-co"));
    }

    private static PaperMaker Maker()
    {
        var time = new MovedTime(new(2025, 12, 20, 3, 0, 0, TimeSpan.Zero));
        var communes = Enumerable.Range(1, Communes - 1).Select(x => Commune(2000 + x, $"1{x:D4}")).ToList();
        communes.Add(Commune(3000, "9999"));
        PublishedItem[] items = [Edition, Talks, Money, Duty, .. communes];
        var snapshot = Create().Apply(items, [], items.Max(x => x.Version));
        var reports = communes
            .Where(x => x.Ref != "9999")
            .Select((x, i) => Report(x.Ref, i, (Talks.Code, PlaceLevel.Commune, i + 1)))
            .Append(Report("68", 500, (Talks.Code, PlaceLevel.Province, 124), (Money.Code, null, 1234)));
        return new(
            new SnapshotStore(snapshot),
            new ResultBook { Current = new(reports, new(2025, 12, 18, 0, 0, 0, TimeSpan.Zero)) },
            new CampaignClock(time, TimeZoneInfo.FindSystemTimeZoneById(CampaignClock.DefaultZone))
        );
    }

    private static AcceptedReport Report(string place, int n, params (string, PlaceLevel?, long)[] figures) =>
        new(
            Key(5000 + n),
            SampleSnapshot.Action,
            2025,
            1,
            new(
                new(place, null),
                1,
                ReportState.Accepted,
                ResultsHost.Content(figures) with
                {
                    Narrative = Narrative.Empty with { Outcome = "Đã làm tốt (mẫu)." },
                }
            )
        );

    private static Indicator Talks { get; } =
        new(Header(910, "noi-chuyen", "Buổi nói chuyện (mẫu)") with { Campaign = SampleSnapshot.Action })
        {
            Code = "NC",
            Order = 1,
            Unit = "buổi",
            Levels = [PlaceLevel.Province, PlaceLevel.Commune],
        };

    private static Indicator Money { get; } =
        new(Header(911, "qua", "Suất quà (mẫu)") with { Campaign = SampleSnapshot.Action })
        {
            Code = "QUA",
            Order = 2,
            Unit = "suất",
        };

    private static ReportingDuty Duty { get; } =
        new(Header(912, "bao-cao", "Báo cáo (mẫu)") with { Campaign = SampleSnapshot.Action, Edition = 2025 })
        {
            Who = "Các tỉnh (mẫu)",
            Subject = "Kết quả (mẫu)",
            To = "Bộ nhận (mẫu)",
        };

    private static Place Commune(int n, string code) =>
        new(Header(n, code, $"Xã Mẫu {code}"))
        {
            Ref = code,
            Code = code,
            Level = PlaceLevel.Commune,
            Versions = [new($"Mẫu {code}", "xã", "68", new(2025, 7, 1), null, null)],
        };
}
