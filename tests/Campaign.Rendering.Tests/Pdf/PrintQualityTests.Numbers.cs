using System.Text.RegularExpressions;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;

namespace Campaign.Rendering.Tests.Pdf;

public sealed partial class PrintQualityTests
{
    private static readonly string[] Numbers = ["1900 96 96 80", "(024) 3936 7171", "+84 24 3936 7171", "0912-345-678"];

    [Theory]
    [MemberData(nameof(PaperFormats))]
    public async Task No_number_and_no_part_of_an_address_is_torn_apart_on_paper(string name)
    {
        // Every length of line somewhere: words in between move each number to another place.
        var text = string.Join(
            ' ',
            Enumerable
                .Range(1, 24)
                .Select(i => $"{string.Join(' ', Enumerable.Repeat("mẫu", i % 7))} gọi {Numbers[i % Numbers.Length]},")
        );
        var sample = Samples.Of("thang-hanh-dong");
        var content = sample with
        {
            HelpLine = "Gọi mẫu 1900 96 96 80 hoặc (024) 3936 7171 khi cần giúp.",
            QrUrl = "https://chien-dich.vi-du.gov.vn/thang-hanh-dong/trang-dia-phuong",
            Sections = [.. sample.Sections.Select(x => x with { Text = text[..240] })],
            Script = [new("Nữ", text, 60)],
            Programme = [new("8:00", "Mẫu", text)],
            Parts = [new("Nói gì", [new("Mẫu", text)]) { ShowsCalls = true }],
            Masthead = sample.Masthead! with { Url = "https://chien-dich.vi-du.gov.vn/ban-tin/mau-so-12" },
            LeftOut = ["Mẫu"],
            Hotlines =
            [
                new("1900 96 96 80", "Gọi mẫu (024) 3936 7171", "hoặc +84 24 3936 7171, cả ngày"),
                new("111", "Mẫu"),
            ],
        };
        var pdf = (await _print.RenderAsync(content, PrintFormats.Get(name), new(), RenderCause.Editor)).Path;
        // In the order in which it is drawn: columns beside each other do not get mixed.
        var lines = Tool.Run("pdftotext", "-raw", pdf, "-").Normalize();
        var flat = Flat(lines);
        foreach (var number in Numbers)
            Assert.Equal(Count(flat, number), Count(lines, number));
        if (name is not "card")
            Assert.True(Numbers.Sum(x => Count(flat, x)) > 0, "There is nothing to be torn apart.");
        // Pages to read from have no check of their own: what is wider than its column would be cut off.
        var format = PrintFormats.Get(name);
        if (!format.HasGuides)
            Assert.All(Words(pdf, 1), x => Assert.InRange(x.Right / PointsPerMm, 0, format.Width - 9));
        Assert.DoesNotMatch(@"(?m)(chien|dich|vi|thang|hanh|trang|dia|mau|so|ban)-$", lines);
    }

    private static int Count(string text, string part) => Regex.Count(text, Regex.Escape(part));
}
