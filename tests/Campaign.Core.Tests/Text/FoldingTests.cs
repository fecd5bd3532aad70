using System.Text;
using Campaign.Core.Text;

namespace Campaign.Core.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("Đường", "duong")]
    [InlineData("người chống bạo lực", "nguoi chong bao luc")]
    [InlineData("Ðắk Nông", "dak nong")]
    [InlineData("ƉẮK SONG", "dak song")]
    [InlineData("kỹ năng", "ki nang")]
    [InlineData("kĩ năng", "ki nang")]
    [InlineData("quý", "qui")]
    [InlineData("quí", "qui")]
    [InlineData("quỳnh", "quinh")]
    [InlineData("y tế", "i te")]
    [InlineData("tay", "tay")]
    [InlineData("yêu thương", "yeu thuong")]
    [InlineData("quyền", "quyen")]
    [InlineData("Thúy", "thuy")]
    [InlineData("hoà bình", "hoa binh")]
    [InlineData("ủy ban", "uy ban")]
    [InlineData("bạo\u200B lực", "bao luc")]
    [InlineData("1900\u00A096", "1900 96")]
    [InlineData("Čư M'gar", "cu m'gar")]
    [InlineData("ខ្មែរ", "ខ្មែរ")]
    public void Folds_to_what_people_type(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("HOÀ BÌNH", "HÒA BÌNH")]
    [InlineData("uỷ ban", "ủy ban")]
    [InlineData("Uỷ", "Ủy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("xoá bỏ", "xóa bỏ")]
    [InlineData("toạ đàm", "tọa đàm")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("quý", "quý")]
    [InlineData("qúy", "quý")]
    [InlineData("qủa", "quả")]
    [InlineData("quả", "quả")]
    [InlineData("hoàn", "hoàn")]
    [InlineData("hòan", "hoàn")]
    [InlineData("huỳnh", "huỳnh")]
    [InlineData("loại", "loại")]
    [InlineData("lọai", "loại")]
    [InlineData("khuỷu", "khuỷu")]
    [InlineData("của", "của")]
    [InlineData("mùa", "mùa")]
    [InlineData("quyền", "quyền")]
    [InlineData("toàn xã hội", "toàn xã hội")]
    public void Places_tones_in_one_style(string text, string canonical) =>
        Assert.Equal(canonical, Folding.Canonical(text));

    [Fact]
    public void There_are_134_letters_and_each_folds_to_ASCII()
    {
        var letters = VietnameseLetters.All.ToList();
        Assert.Equal(134, letters.Distinct().Count());
        Assert.All(letters, c => Assert.True(char.IsAsciiLetterLower(Folding.WithoutMarks(c.ToString())[0])));
    }

    [Fact]
    public void Combining_marks_compose_without_the_platform()
    {
        foreach (var letter in VietnameseLetters.All.Where(c => c is not ('đ' or 'Đ')))
        foreach (var spelling in Spellings.Of(letter))
            Assert.Equal(letter.ToString(), VietnameseMarks.Compose(spelling));
    }

    [Fact]
    public void A_mark_order_that_means_another_letter_is_not_composed() =>
        Assert.Equal("á\u0302", VietnameseMarks.Compose("a\u0301\u0302"));

    [Theory]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    [InlineData('\uFFFE')]
    public void Characters_that_no_encoding_allows_are_replaced(char c) => Assert.Equal("a\uFFFDb", Nfc.Of($"a{c}b"));

    [Fact]
    public void Offsets_point_at_the_source_of_each_letter()
    {
        var text = "Tố\u200B cáo: " + Spellings.Decomposed("bạo lực");
        var folded = Folding.FoldWithOffsets(text);
        Assert.Equal("to cao: bao luc", folded.Text);
        var (start, length) = folded.Original(folded.Text.IndexOf("luc", StringComparison.Ordinal), 3);
        Assert.Equal("lực", Nfc.Of(text.Substring(start, length)));
        Assert.Equal(text.Length, folded.Offsets[^1]);
    }
}
