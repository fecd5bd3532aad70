using Campaign.Core.Intake;
using Campaign.Web.Intake.Readers;
using Xunit;

namespace Campaign.Web.Tests.Intake;

/// <summary>What pages and pasted text hold besides plain paragraphs and tables.</summary>
public sealed class HtmlReadingTests
{
    [Theory]
    [InlineData("<p>Từ ngày <del>15/11</del><ins>16/11</ins>.</p>")]
    [InlineData("<p>Từ ngày <s>15/11</s> <strike>17/11</strike>16/11.</p>")]
    [InlineData("<p>Từ ngày <span style='display: none'>15/11</span>16/11.</p>")]
    [InlineData("<p>Từ ngày <span style='mso-hide:all;color:red'>15/11</span>16/11.</p>")]
    [InlineData("<p>Từ ngày <span style='TEXT-DECORATION: underline line-through'>15/11</span>16/11.</p>")]
    [InlineData("<p style='display:none'>Bỏ</p><p style='display:block'>Từ ngày 16/11.</p>")]
    public void What_was_deleted_struck_out_or_hidden_is_not_read(string html) =>
        Assert.Equal("Từ ngày 16/11.", Assert.Single(Blocks(html)).Text.Replace("  ", " ", StringComparison.Ordinal));

    [Fact]
    public void Rows_and_cells_are_read_once_and_hidden_ones_not_at_all()
    {
        var rows = Assert
            .Single(
                Blocks(
                    "<table><tr><td>A</td><td style='display:none'>X</td><td>B</td></tr><tr hidden><td>Y</td></tr>"
                        + "<tr><td>C</td><td><table><tr><td>D</td><td>E</td></tr></table></td></tr></table>"
                )
            )
            .Rows;
        Assert.Equal(["A|B", "C|D | E"], rows.Select(x => string.Join('|', x)));
    }

    [Fact]
    public void A_broken_line_of_an_item_is_the_rest_of_it_unless_it_is_an_item_itself() =>
        Assert.Equal(
            ["KẾ HOẠCH", "Hưởng ứng Tháng hành động", "- Phụ nữ hạnh phúc, Gia đình bình yên", "- Xã hội văn minh"],
            Read(
                "<p><b>KẾ HOẠCH</b><br>Hưởng ứng Tháng hành động</p>"
                    + "<ul><li>Phụ nữ hạnh phúc,<br>Gia đình bình yên<br>- Xã hội văn minh</li></ul>"
            )
        );

    [Fact]
    public void Two_breaks_end_a_paragraph() =>
        Assert.Equal(
            ["- Phụ nữ hạnh phúc, và gia đình", "Gia đình bình yên mỗi ngày"],
            Read("<ul><li>Phụ nữ hạnh phúc, và gia đình<br><br>Gia đình bình yên mỗi ngày</li></ul>")
        );

    private static IReadOnlyList<IntakeBlock> Blocks(string html) => HtmlText.Read(html);

    private static IEnumerable<string> Read(string html) => IntakeReader.Read(Blocks(html)).Blocks.Select(x => x.Shown);
}
