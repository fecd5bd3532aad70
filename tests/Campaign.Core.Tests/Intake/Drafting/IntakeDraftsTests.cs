using System.Collections.Immutable;
using Campaign.Core.Intake;
using Campaign.Core.Intake.Drafting;
using Campaign.Core.Vocabularies;
using Xunit;

namespace Campaign.Core.Tests.Intake.Drafting;

/// <summary>The drafts made from a reading.</summary>
public sealed class IntakeDraftsTests
{
    private const string HelpLine = "Hãy gọi 111.";

    [Fact]
    public void A_provinces_theme_stands_beside_the_nations()
    {
        var drafts = Of("Seeds", "dak-nong-2021");
        Assert.Null(Only(drafts, "edition").Text("theme"));
        var local = Only(drafts, "localTheme");
        Assert.StartsWith(
            "Đảm bảo an sinh xã hội, tăng cường quyền năng",
            local.Text("theme"),
            StringComparison.Ordinal
        );
        Assert.Equal("dak-nong", Assert.Single(Assert.IsType<DraftList>(Value(local, "places")).Items));
        Assert.Equal("2021", local.Parent);
    }

    [Fact]
    public void A_ministrys_theme_is_the_nations()
    {
        var drafts = Of("Samples", "cong-van-bo-2024");
        var edition = Only(drafts, "edition");
        Assert.Equal("Gia đình bình đẳng, cộng đồng an toàn, không ai bị bỏ lại phía sau", edition.Text("theme"));
        Assert.Equal(Only(drafts, "document").Id, edition.Text("themeSource.document"));
        Assert.DoesNotContain(drafts, x => x.Type == "localTheme");
        Assert.DoesNotContain(drafts.SelectMany(x => x.Fields), x => x.Name == "places");
    }

    [Fact]
    public void Messages_keep_their_wording_and_get_corrections_and_help_lines_alongside()
    {
        var messages = Of("Seeds", "dak-nong-2021").Where(x => x.Type == "message").ToList();
        Assert.Equal(16, messages.Count);
        Assert.Equal("Giảm cách xã hội, kết nối yêu thương.", messages[6].Text("officialText"));
        Assert.Equal("Giãn cách xã hội, kết nối yêu thương.", messages[6].Text("correctedText"));
        Assert.Equal("epidemic", messages[6].Text("situation"));
        Assert.Null(messages[5].Text("correctedText"));
        Assert.Equal(
            [10, 12, 15],
            messages.Index().Where(x => x.Item.Text("helpLine") == HelpLine).Select(x => x.Index + 1)
        );
        Assert.Equal([1, 3, 7], messages.Index().Where(x => x.Item.Text("evergreen") is null).Select(x => x.Index + 1));
    }

    [Theory]
    [InlineData("na-ri-2017")]
    [InlineData("cong-thuong-2021")]
    public void A_report_gives_no_drafts(string name) => Assert.Empty(Of("Seeds", name));

    [Fact]
    public void A_number_alone_does_not_identify_a_document()
    {
        var asked = new List<(string, string?, string?)>();
        string? Known(string number, string? day, string? issuer)
        {
            asked.Add((number, day, issuer));
            return "kh-khac";
        }
        var reading = IntakeReader.Read(
            LinesOfText.Blocks("Số: 48/KH-UBND\n\nKẾ HOẠCH\nPhòng ngừa bạo lực\n\nI. MỤC ĐÍCH\nNâng cao nhận thức.\n")
        );
        var drafts = IntakeDrafts.Of(reading, Around with { DocumentOf = Known });
        Assert.NotEqual("kh-khac", Only(drafts, "document").Id);
        Assert.DoesNotContain(asked, x => x is ("48/KH-UBND", null, null));
    }

    [Theory]
    [InlineData("1. Mục đích", @"1\. Mục đích")]
    [InlineData("- Hỗ trợ 5 * 2 suất", @"- Hỗ trợ 5 \* 2 suất")]
    [InlineData("Ngày 31.12 gửi a_b <script> [x](y)", @"Ngày 31.12 gửi a\_b \<script\> \[x\](y)")]
    [InlineData("31.12.2021 là hạn", "31.12.2021 là hạn")]
    [InlineData("# không phải mục", @"\# không phải mục")]
    public void Text_of_a_document_is_not_read_as_Markdown(string line, string expected) =>
        Assert.Equal(expected, MarkdownText.Of(line));

    private static DraftSurroundings Around { get; } =
        new(
            [
                (
                    "thang-hanh-dong",
                    "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới"
                ),
            ],
            new VocabularySet(VocabularySet.Required.Select(x => new Vocabulary(x, x, []))),
            (name, _, _) => name.Contains("Đắk Nông", StringComparison.OrdinalIgnoreCase) ? "dak-nong" : null,
            (_, _, _) => null,
            (_, _) => null,
            campaign => campaign == "thang-hanh-dong" ? HelpLine : null
        );

    private static ImmutableArray<IntakeDraft> Of(string folder, string name) =>
        IntakeDrafts.Of(new FactSet(folder, name).Reading, Around);

    private static IntakeDraft Only(IEnumerable<IntakeDraft> drafts, string type) =>
        Assert.Single(drafts, x => x.Type == type);

    private static DraftValue Value(IntakeDraft draft, string field) =>
        Assert.Single(draft.Fields, x => x.Name == field).Value;
}
