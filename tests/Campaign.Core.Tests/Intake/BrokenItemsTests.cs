using Campaign.Core.Intake;
using Xunit;

namespace Campaign.Core.Tests.Intake;

/// <summary>Paragraphs with lines that were broken by hand, here at "/".</summary>
public sealed class BrokenItemsTests
{
    [Theory]
    [InlineData("1. Phụ nữ hạnh phúc,/Gia đình bình yên.", "1. Phụ nữ hạnh phúc, Gia đình bình yên.")]
    [InlineData("- Bạo lực là tội ác/Hãy lên tiếng!", "- Bạo lực là tội ác Hãy lên tiếng!")]
    [InlineData("- Bạo lực là tội ác./HÃY LÊN TIẾNG!", "- Bạo lực là tội ác. HÃY LÊN TIẾNG!")]
    [InlineData("a) Xã hội văn minh/Xây dựng gia đình/Hạnh phúc", "a) Xã hội văn minh Xây dựng gia đình Hạnh phúc")]
    [InlineData("(1) Trách nhiệm của nam giới/Bình yên", "(1) Trách nhiệm của nam giới Bình yên")]
    [InlineData("Khẩu hiệu:/- Phụ nữ hạnh phúc,/Gia đình an vui", "Khẩu hiệu:|- Phụ nữ hạnh phúc, Gia đình an vui")]
    public void An_item_goes_on_after_a_manual_break(string paragraph, string read) =>
        Assert.Equal(read.Split('|'), Prepared(paragraph));

    [Theory]
    [InlineData("1. Phụ nữ hạnh phúc/- Gia đình bình yên")]
    [InlineData("- Phụ nữ hạnh phúc;/+ Gia đình bình yên;/2. Xã hội văn minh/b) Đất nước phồn vinh")]
    [InlineData("1. Chủ đề, thông điệp truyền thông năm 2025/Bình đẳng từ mỗi gia đình")]
    [InlineData("2. Khẩu hiệu:/Phụ nữ hạnh phúc/Gia đình bình yên")]
    [InlineData("3. Sở Nội vụ/Tổ chức mít tinh")]
    [InlineData("4. Mít tinh hưởng ứng/Thời gian: ngày 15/Địa điểm: quảng trường")]
    [InlineData("UBND TỈNH BIỂN NGỌC/SỞ NỘI VỤ/Số: 318-KH")]
    [InlineData("I. CHỦ ĐỀ/Bình đẳng từ mỗi gia đình")]
    [InlineData("Phụ lục I/DANH MỤC THÔNG ĐIỆP")]
    [InlineData("Nơi nhận:/- Như trên;/- Lưu: VT./KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC/Đặng Thị Thí Dụ")]
    [InlineData("- Lưu: VT/GIÁM ĐỐC/Đặng Thị Thí Dụ")]
    [InlineData("- Như trên/Lưu: VT")]
    [InlineData("- Như trên/Biển Ngọc, ngày 24 tháng 10 năm 2025")]
    [InlineData("Kính gửi:/Sở Y tế/Sở Giáo dục và Đào tạo")]
    public void A_line_that_stands_for_itself_stays_apart(string paragraph) =>
        Assert.Equal(paragraph.Split('/'), Prepared(paragraph));

    [Fact]
    public void After_an_empty_line_something_else_begins() =>
        Assert.Equal(["- Phụ nữ hạnh phúc,", "Gia đình bình yên"], Prepared("- Phụ nữ hạnh phúc,//Gia đình bình yên"));

    [Fact]
    public void An_item_of_an_automatic_list_goes_on_and_keeps_its_label()
    {
        var block = Assert.Single(Tidying.Prepare([Broken("Phụ nữ hạnh phúc/Gia đình bình yên") with { Label = "•" }]));
        Assert.Equal(("•", "Phụ nữ hạnh phúc Gia đình bình yên"), (block.Label, block.Text));
    }

    [Fact]
    public void A_bold_line_in_an_item_heads_what_is_not_bold() =>
        Assert.Equal(
            ["- Tuyên truyền trên báo chí", "Đăng tin, bài."],
            Tidying
                .Prepare([
                    new("Tuyên truyền trên báo chí") { Label = "-", Strong = true },
                    new("Đăng tin, bài.") { AfterBreak = true },
                ])
                .Select(x => x.Shown)
        );

    [Fact]
    public void A_paragraph_that_follows_an_item_is_never_the_rest_of_it() =>
        Assert.Equal(
            ["- Phụ nữ hạnh phúc,", "Gia đình bình yên", "Xã hội văn minh"],
            Tidying
                .Prepare([
                    new("Phụ nữ hạnh phúc,") { Label = "-" },
                    new("Gia đình bình yên"),
                    new("Xã hội văn minh") { AfterBreak = true },
                ])
                .Select(x => x.Shown)
        );

    [Fact]
    public void A_box_keeps_what_is_broken_apart_from_what_ends()
    {
        var cell = IntakeBlock.InCell([
            new("Phụ nữ hạnh phúc,") { Label = "1." },
            new("Gia đình bình yên") { AfterBreak = true },
            new("Xã hội văn minh") { Label = "2." },
        ]);
        Assert.Equal(
            ["1. Phụ nữ hạnh phúc, Gia đình bình yên", "2. Xã hội văn minh"],
            Tidying
                .Prepare([
                    new("")
                    {
                        Rows =
                        [
                            [cell],
                        ],
                    },
                ])
                .Select(x => x.Text)
        );
    }

    [Fact]
    public void A_message_of_a_text_file_is_read_whole()
    {
        var reading = IntakeReader.Read(
            LinesOfText.Blocks(
                "Số: 48/KH-UBND\n\nKẾ HOẠCH\nPhòng ngừa bạo lực\n\n"
                    + "I. THÔNG ĐIỆP\n- Phụ nữ hạnh phúc\vGia đình bình yên.\n"
            )
        );
        Assert.Equal("Phụ nữ hạnh phúc Gia đình bình yên.", reading.First(IntakeField.Message));
    }

    private static IEnumerable<string> Prepared(string paragraph) =>
        Tidying.Prepare([Broken(paragraph)]).Select(x => x.Shown);

    private static IntakeBlock Broken(string paragraph) => new(paragraph.Replace('/', '\v'));
}
