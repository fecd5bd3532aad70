using System.Net;

namespace Campaign.Web.Tests.Print;

public sealed class EventSheetTests(PrintHost host) : IClassFixture<PrintHost>
{
    private static string File(int n, string name) => $"/api/v1/events/{SampleSnapshot.Key(n)}/files/{name}";

    [Fact]
    public async Task An_events_programme_is_printed_with_day_place_parts_and_the_sample_mark()
    {
        var text = await host.PdfTextAsync(File(301, "programme.pdf"));
        foreach (
            var said in (string[])
                [
                    "Tọa đàm (mẫu)",
                    "Thứ Bảy, 20/11/2021, 14:00 – 16:30",
                    "Hội trường mẫu",
                    "Tỉnh Lâm Đồng",
                    "13:30",
                    "Đón đại biểu (mẫu)",
                    "Phát biểu khai mạc (mẫu)",
                    "Ban tổ chức mẫu",
                    "Tháng hành động vì bình đẳng giới",
                    "0263 000 0001",
                    "Mẫu",
                ]
        )
            Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains("pts (A4)", await host.ReadAsync(File(301, "programme.pdf"), "pdfinfo", ""));
    }

    [Fact]
    public async Task The_sheet_is_offered_only_by_an_event_with_a_programme()
    {
        Assert.Contains(
            File(301, "programme.pdf"),
            await host.TextAsync("/lich/toa-dam-mau"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("programme.pdf", await host.TextAsync("/lich/ngay-quoc-te"), StringComparison.Ordinal);
        Assert.Contains(
            "it has no programme",
            await host.TextAsync(File(300, "programme.pdf"), HttpStatusCode.NotFound),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "there is: programme.pdf",
            await host.TextAsync(File(301, "a4.pdf"), HttpStatusCode.NotFound),
            StringComparison.Ordinal
        );
    }
}
