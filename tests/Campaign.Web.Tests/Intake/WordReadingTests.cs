using Campaign.Core.Intake;
using Campaign.Web.Intake.Readers;
using Xunit;
using static Campaign.Web.Tests.Intake.WordBody;

namespace Campaign.Web.Tests.Intake;

/// <summary>What Word keeps in a document besides plain paragraphs and tables.</summary>
public sealed class WordReadingTests
{
    private const string Break = "<w:r><w:br/></w:r>";

    [Fact]
    public void Rows_and_cells_in_content_controls_stand_in_their_columns()
    {
        var table = Table(
            Row(Cell("TT"), Cell("Đơn vị"), Cell("Số lượng"), Cell("Kinh phí"))
                + Control(Row(Cell("1"), Cell("Xã A"), Control(Cell("10")), Cell("5.000.000")))
                + Custom(Row(Cell("2"), Custom(Cell("Xã B")), Cell("20"), Control(Custom(Cell("7.000.000")))))
        );
        foreach (var body in (string[])[table, Control(table), Custom(Control(table))])
            Assert.Equal(
                ["TT|Đơn vị|Số lượng|Kinh phí", "1|Xã A|10|5.000.000", "2|Xã B|20|7.000.000"],
                Assert.Single(Blocks(body)).Rows.Select(x => string.Join('|', x))
            );
    }

    [Fact]
    public void Words_in_wrappers_are_read_in_order() =>
        Assert.Equal(
            "Tháng hành động vì bình đẳng giới",
            Only(
                Control(
                    Paragraph(
                        Run("Tháng ")
                            + Control(Run("hành ") + Custom(Run("động ")))
                            + $"<w:smartTag w:element='a'>{Run("vì ")}</w:smartTag>"
                            + $"<w:hyperlink w:anchor='a'>{Control(Run("bình đẳng "))}</w:hyperlink>"
                            + Custom(Changed("ins", Run("giới")))
                    )
                )
            )
        );

    [Fact]
    public void What_a_tracked_change_deleted_is_not_read_and_what_it_inserted_is() =>
        Assert.Equal(
            "Từ ngày 16/11.",
            Only(
                Paragraph(
                    Run("Từ ngày ")
                        + Changed("del", "<w:r><w:delText>15/11</w:delText><w:tab/><w:br/></w:r>")
                        + Changed("ins", Run("16/11") + Changed("del", Run(" hoặc 17/11")))
                        + Run(".")
                )
            )
        );

    [Fact]
    public void Moved_words_are_read_once_where_they_were_moved_to() =>
        Assert.Equal(
            ["1. Phụ nữ hạnh phúc", "2. Gia đình bình yên"],
            Shown(
                Item(Changed("moveFrom", Run("Gia đình bình yên")), Changed("moveFrom", ""))
                    + Item(Run("Phụ nữ hạnh phúc"))
                    + Item(Changed("moveTo", Run("Gia đình bình yên")))
            )
        );

    [Fact]
    public void Where_a_deleted_mark_joined_two_paragraphs_there_is_one() =>
        Assert.Equal(
            ["1. Phụ nữ hạnh phúc, gia đình bình yên", "2. Xã hội văn minh"],
            Shown(
                Item(Run("Phụ nữ hạnh phúc, "), Changed("del", ""))
                    + Item(Run("gia đình bình yên"))
                    + Item(Run("Xã hội văn minh"))
            )
        );

    [Fact]
    public void Deleted_rows_and_items_leave_no_number_and_no_cell() =>
        Assert.Equal(
            ["1. Phụ nữ hạnh phúc", "A | B\nE | F"],
            Shown(
                Item(Changed("del", Run("Đã bỏ")))
                    + Item(Run("Phụ nữ hạnh phúc"))
                    + Table(
                        Row(Cell("A"), Cell("B"))
                            + Row($"<w:trPr>{Changed("del", "")}</w:trPr>", Cell("C"), Cell("D"))
                            + Row(Cell("E"), Cell("F"))
                    )
            )
        );

    [Fact]
    public void Hidden_and_struck_out_words_are_not_read() =>
        Assert.Equal(
            "Gọi 111 hay 113.",
            Only(
                Paragraph(
                    Run("Gọi ")
                        + Run("ghi chú ", "<w:vanish/>")
                        + Run("110 ", "<w:strike/>")
                        + Run("112 ", "<w:dstrike/>")
                        + Run("111 ", "<w:strike w:val='0'/>")
                        + Run("hay ", "<w:vanish w:val='false'/>")
                        + Run("113.")
                )
            )
        );

    [Fact]
    public void An_item_with_a_manual_break_is_one_message_and_a_letterhead_stays_in_lines() =>
        Assert.Equal(
            ["UBND TỈNH BIỂN NGỌC", "SỞ NỘI VỤ", "1. Phụ nữ hạnh phúc, Gia đình bình yên", "2. Xã hội văn minh"],
            Read(
                Paragraph(Run("UBND TỈNH BIỂN NGỌC") + Break + Run("SỞ NỘI VỤ"))
                    + Item(Run("Phụ nữ hạnh phúc,") + Break + Run("Gia đình bình yên"))
                    + Item(Run("Xã hội văn minh"))
            )
        );

    private static string Only(string body) => Assert.Single(Shown(body));

    private static IEnumerable<string> Shown(string body) => Blocks(body).Select(x => x.Shown);

    private static IReadOnlyList<IntakeBlock> Blocks(string body) => IntakeFile.Read("a.docx", Of(body));

    private static IEnumerable<string> Read(string body) => IntakeReader.Read(Blocks(body)).Blocks.Select(x => x.Shown);
}
