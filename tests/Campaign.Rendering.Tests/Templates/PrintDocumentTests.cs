using Campaign.Rendering.Faults;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;

namespace Campaign.Rendering.Tests.Templates;

public sealed class PrintDocumentTests
{
    private static readonly PrintContent Good = Samples.Of("thang-hanh-dong");

    private static string Compose(PrintContent content, string format, PrintOptions? options = null) =>
        PrintDocument.Compose(
            content,
            Repository.Themes.Get(content.Theme),
            PrintFormats.Get(format),
            options ?? new PrintOptions()
        );

    private static IReadOnlyList<string> Faults(
        PrintContent content,
        string format = "a3",
        PrintOptions? options = null
    ) => Assert.Throws<UnprintableException>(() => Compose(content, format, options)).Faults;

    [Fact]
    public void A_number_and_the_parts_of_an_address_stay_on_one_line()
    {
        var content = Good with
        {
            HelpLine = "Gọi 1900 96 96 80, (024) 3936 7171.",
            Credit = "Từ 15/11 đến 15/12/2025, 4.250 người",
            QrUrl = "https://chien-dich.vi-du.gov.vn/thang-hanh-dong?diaPhuong=1",
        };
        var html = Compose(content, "a3");
        Assert.Contains("Gọi <span class=\"num\">1900 96 96 80</span>,", html);
        Assert.Contains("<span class=\"num\">(024) 3936 7171</span>.", html);
        Assert.Contains("Từ 15/11 đến 15/12/2025, ", html);
        Assert.Contains(
            "<span class=\"num\">chien-dich</span><wbr><span class=\"num\">.vi-du</span><wbr>"
                + "<span class=\"num\">.gov</span><wbr><span class=\"num\">.vn/</span><wbr>"
                + "<span class=\"num\">thang-hanh-dong</span>",
            html
        );
        var longer = Compose(content with { QrUrl = "https://vi-du.vn/trang-cua-dia-phuong-mau-rat-dai" }, "a3");
        Assert.Contains("tran<span class=\"num\">g-c</span>u<span class=\"num\">a-d</span>", longer);
        Assert.Equal(
            "Gọi 1900\u00A096\u00A096\u00A080, 0912\u2011345\u2011678, từ 15/11 đến 15/12/2025",
            Unbroken.InDocument("Gọi 1900 96 96 80, 0912-345-678, từ 15/11 đến 15/12/2025")
        );
        // Where no markup is taken, there is none.
        var titled = Compose(content with { Message = "Gọi 1900 96 96 80" }, "a3");
        Assert.Matches("<title>[^<]*1900 96 96 80[^<]*</title>", titled);
    }

    [Fact]
    public void Whatever_is_in_the_content_is_encoded_everywhere()
    {
        const string evil = "<img src=x onerror=\"alert(1)\">'&";
        foreach (var format in PrintFormats.All)
        {
            var html = Compose(
                Good with
                {
                    Message = evil,
                    CampaignName = evil,
                    Dates = evil,
                    PlaceName = evil,
                    Organisation = evil,
                    Credit = evil,
                    QrUrl = "https://vi-du.gov.vn/\"><script>",
                    Hotlines = [new Hotline(evil, evil, evil)],
                    Logos = [new Logo(new byte[1], "image/png", evil)],
                    Sections = [new PrintSection(evil, evil)],
                    Script = [new ScriptRow(evil, evil, 1)],
                    Programme = [new ProgrammeRow(evil, evil, evil)],
                    Masthead = new(evil, evil, evil, evil, evil, evil),
                    LeftOut = [evil],
                    Parts =
                    [
                        new PrintPart(evil, [new PrintSection(evil, evil)])
                        {
                            Language = evil,
                            ShowsCalls = true,
                            Table = new PrintTable(
                                evil,
                                [evil],
                                [
                                    [evil],
                                ]
                            ),
                        },
                    ],
                    Tables =
                    [
                        new PrintTable(
                            evil,
                            [evil, evil],
                            [
                                [evil, evil],
                            ]
                        ),
                    ],
                },
                format.Name
            );

            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
            Assert.DoesNotContain("\"><script>", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_in_a_document_points_outside_it()
    {
        foreach (var format in PrintFormats.All)
        {
            var html = Compose(Good, format.Name).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);

            Assert.DoesNotContain("http:", html, StringComparison.Ordinal);
            Assert.DoesNotMatch("(src|href)=\"https?:", html);
            Assert.DoesNotMatch("url\\((?!data:|#)", html);
        }
    }

    [Fact]
    public void A_text_of_5000_characters_is_refused_with_its_length_and_the_limit()
    {
        var faults = Faults(Good with { Message = new string('a', 5_000) });

        Assert.Equal("Thông điệp dài 5.000 ký tự, nhiều nhất 300 ký tự.", Assert.Single(faults));
    }

    [Theory]
    [InlineData("Chấm dứt 😀", "😀")]
    [InlineData("Cham: \uAA0C", "U+AA0C")]
    [InlineData("中文", "中")]
    public void A_letter_our_typefaces_lack_is_named(string message, string expected)
    {
        Assert.Contains(Faults(Good with { Message = message }), f => f.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var faults = Faults(
            Good with
            {
                Message = "",
                QrUrl = "javascript:alert(1)",
                Logos = [new Logo(new byte[1], "image/gif", "Huy hiệu")],
                Hotlines = [.. Enumerable.Repeat(new Hotline("111", "a"), 7)],
                Sections = [],
            },
            "trifold"
        );

        Assert.Equal(5, faults.Count);
    }

    [Fact]
    public void Bleed_is_refused_where_nothing_runs_to_the_edge()
    {
        var fault = Assert.Single(Faults(Good, "card", new PrintOptions(Bleed: true)));

        Assert.Contains("card", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_format_is_named_together_with_those_that_exist()
    {
        var fault = Assert.Throws<UnprintableException>(() => PrintFormats.Get("a9"));

        Assert.Contains("\"a9\"", fault.Message, StringComparison.Ordinal);
        Assert.Contains("banner-6m", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_comes_out_in_nfc_whatever_form_it_came_in() =>
        Assert.Contains("Bình", Compose(Good with { Message = "Bi\u0300nh" }, "a3"), StringComparison.Ordinal);

    [Fact]
    public void The_card_does_not_reveal_what_it_is_on_its_outside_or_in_its_title()
    {
        var html = Compose(Good, "card");

        Assert.Contains("<title>card</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Good.CampaignName, html, StringComparison.Ordinal);
        Assert.DoesNotContain(Good.Message, html, StringComparison.Ordinal);
        var start = html.LastIndexOf("class=\"sheet\"", StringComparison.Ordinal);
        var outside = html[start..html.LastIndexOf("<script>", StringComparison.Ordinal)];
        Assert.DoesNotMatch("<(p|span|b|h1)[ >]", outside);
        Assert.DoesNotContain("111", outside, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chấm dứt bạo lực, vun đắp yêu thương", "[Chấm dứt] [bạo lực,] [vun đắp] [yêu thương]")]
    [InlineData(
        "an toàn cho phụ nữ và trẻ em gái trong kỷ nguyên số",
        "[an toàn] [cho phụ nữ] [và trẻ em gái] [trong kỷ nguyên số]"
    )]
    [InlineData("Nam, nữ bình quyền, xã hội phát triển", "Nam, nữ bình quyền, [xã hội] [phát triển]")]
    [InlineData("một hai", "một hai")]
    public void Compounds_and_leading_words_stay_together(string text, string expected) =>
        Assert.Equal(
            expected,
            LineBreaks
                .Bind(text)
                .Value.Replace("<span class=\"k\">", "[", StringComparison.Ordinal)
                .Replace("</span>", "]", StringComparison.Ordinal)
        );
}
