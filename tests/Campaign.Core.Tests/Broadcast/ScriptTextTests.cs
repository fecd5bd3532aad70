using Campaign.Core.Broadcast;

namespace Campaign.Core.Tests.Broadcast;

public class ScriptTextTests
{
    [Fact]
    public void A_script_is_read_part_by_part_with_its_lines()
    {
        var script = ScriptText.Parse(Sample.Script);
        Assert.Empty(script.Faults);
        Assert.Equal(
            [
                (SegmentKind.Signature, Speaker.Anyone, 2),
                (SegmentKind.Greeting, Speaker.Female, 5),
                (SegmentKind.Body, Speaker.Male, 8),
                (SegmentKind.Body, Speaker.Male, 9),
                (SegmentKind.Message, Speaker.Female, 12),
                (SegmentKind.Phone, Speaker.Female, 15),
                (SegmentKind.Closing, Speaker.Anyone, 17),
                (SegmentKind.Sting, Speaker.Anyone, 18),
            ],
            script.Segments.Select(s => (s.Kind, s.Speaker, s.Line))
        );
        Assert.Equal(12, script.Segments[0].MusicSeconds);
        Assert.Equal("UBND xã mời bà con tham gia.", script.Segments[3].Text);
    }

    [Theory]
    [InlineData("[nhạc hiệu]", SegmentKind.Signature)]
    [InlineData("NHẠC CẮT", SegmentKind.Sting)]
    [InlineData("Nhạc cắt: 5 giây", SegmentKind.Sting)]
    [InlineData("Lời xướng: Đây là Đài Truyền thanh xã.", SegmentKind.Call)]
    [InlineData("[Lời dẫn] \nThưa bà con.", SegmentKind.Lead)]
    [InlineData("[lời chào] Kính thưa bà con.", SegmentKind.Greeting)]
    [InlineData("[số điện thoại] Gọi 111.", SegmentKind.Phone)]
    [InlineData("[so dien thoai]NAM: Gọi 111.", SegmentKind.Phone)]
    [InlineData("[nhạc cắt] 5 giây", SegmentKind.Sting)]
    [InlineData("[nhạc cắt]: nhỏ dần [rồi tắt]", SegmentKind.Sting)]
    [InlineData("thong diep\nChấm dứt bạo lực.", SegmentKind.Message)]
    [InlineData("Thưa bà con: hôm nay trời đẹp.", SegmentKind.Body)]
    [InlineData("Nội dung gồm hai phần.", SegmentKind.Body)]
    public void Parts_are_recognised_however_they_are_typed(string text, SegmentKind kind)
    {
        var script = ScriptText.Parse(text);
        Assert.Empty(script.Faults);
        Assert.Equal(kind, Assert.Single(script.Segments).Kind);
    }

    [Theory]
    [InlineData("NAM: Chào.", Speaker.Male)]
    [InlineData("nữ: Chào.", Speaker.Female)]
    [InlineData("PTV: Chào.", Speaker.Announcer)]
    [InlineData("PTV nữ: Chào.", Speaker.Female)]
    [InlineData("Chào.", Speaker.Anyone)]
    public void Readers_are_recognised(string text, Speaker speaker)
    {
        var segment = Assert.Single(ScriptText.Parse(text).Segments);
        Assert.Equal((speaker, "Chào."), (segment.Speaker, segment.Text));
    }

    [Theory]
    [InlineData("Chào.\n[lời mở]\nChào.", 2, "lời mở")]
    [InlineData("LAN: Chào.", 1, "LAN")]
    [InlineData("NAM:", 1, "chưa có lời đọc")]
    [InlineData("\nLời chào\n\nLời kết: Hết.", 2, "Lời chào")]
    [InlineData("[nhạc hiệu 900 giây]", 1, "900")]
    [InlineData("[lời chào 5 giây]\nChào.", 1, "nhạc")]
    [InlineData("# chỉ có chú thích", 1, "chưa có lời")]
    public void Faults_name_their_line(string text, int line, string part)
    {
        var fault = Assert.Single(ScriptText.Parse(text).Faults);
        Assert.Equal(line, fault.Line);
        Assert.Contains(part, fault.Message);
    }

    [Theory]
    [InlineData("Mời bà con nghe [nhạc cắt] rồi ghi số.", "[nhạc cắt]")]
    [InlineData("[lời mở] Kính thưa bà con.", "[lời mở]")]
    [InlineData("[lời chào: nam] Kính thưa bà con.", "[lời chào: nam]")]
    [InlineData("[lời chào] Kính thưa bà con [cười].", "[cười]")]
    [InlineData("NAM: [nhạc cắt]", "[nhạc cắt]")]
    [InlineData("[lời chào Kính thưa bà con.", "[lời chào Kính thưa bà con.")]
    [InlineData("Kính thưa] bà con.", "]")]
    [InlineData("[nhạc hiệu 12 giây] Đây là Đài xã.", "Đây là Đài xã.")]
    public void What_a_machine_would_read_although_it_may_not_be_meant_is_a_fault_and_a_question(
        string text,
        string part
    )
    {
        var fault = Assert.Single(ScriptText.Parse(text).Faults);
        Assert.Equal(part, fault.Doubt!.Written);
        var review = ScriptReview.Of(text);
        Assert.Contains(part, Assert.Single(review.Questions));
        Assert.Single(review.Findings, x => x.Severity == FindingSeverity.Error);
        Assert.DoesNotContain(review.Findings, x => x.Rule == LintRules.Reading);
    }

    [Fact]
    public void A_tune_before_words_on_its_line_is_played_and_the_words_are_kept()
    {
        var script = ScriptText.Parse("[nhạc hiệu 12 giây] NỮ: Đây là Đài xã.");
        Assert.Equal(
            [
                new ScriptSegment(SegmentKind.Signature, Speaker.Anyone, "", 1, 12),
                new ScriptSegment(SegmentKind.Body, Speaker.Female, "Đây là Đài xã.", 1),
            ],
            script.Segments
        );
    }

    [Fact]
    public void Two_pairs_of_brackets_at_both_ends_hide_no_words_between_them() =>
        Assert.Equal("[a] Thưa bà con. [b]", Assert.Single(ScriptText.Parse("[a] Thưa bà con. [b]").Segments).Text);

    [Fact]
    public void A_fault_loses_none_of_the_typed_words() =>
        Assert.Equal("LAN: Chào.", Assert.Single(ScriptText.Parse("LAN: Chào.").Segments).Text);

    [Fact]
    public void Every_part_has_a_name_and_a_stable_code()
    {
        Assert.Equal("so-dien-thoai", SegmentKind.Phone.Code());
        foreach (var kind in Enum.GetValues<SegmentKind>())
            Assert.Equal(kind, SegmentNames.KindOf(kind.Code().Replace('-', ' ')));
    }
}
