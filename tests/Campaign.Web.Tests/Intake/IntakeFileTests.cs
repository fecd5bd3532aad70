using Campaign.Core.Intake;
using Campaign.Web.Intake.Readers;
using Xunit;

namespace Campaign.Web.Tests.Intake;

/// <summary>The same made-up plan in every form in which offices send plans.</summary>
public sealed class IntakeFileTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Intake", "Samples");

    public static TheoryData<string> Forms =>
        ["ke-hoach-so-2025.pdf", "ke-hoach-so-2025.html", "ke-hoach-so-2025.docx"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_plan_says_the_same_in_every_form(string name)
    {
        var bytes = name.EndsWith(".docx", StringComparison.Ordinal)
            ? PlanInWord.Make()
            : File.ReadAllBytes(Path.Combine(Samples, name));
        var reading = IntakeReader.Read(IntakeFile.Read(name, bytes));
        var read = reading.Facts.Select(x => $"{IntakeReader.NameOf(x.Field)}\t{x.Value}").ToList();
        var expected = File.ReadAllLines(Path.Combine(Samples, "ke-hoach-so-2025.facts.tsv"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Automatic_numbers_of_Word_are_used_in_locations()
    {
        var reading = IntakeReader.Read(IntakeFile.Read("plan.docx", PlanInWord.Make()));
        Assert.Equal("Mục II.2, ý 2", reading.Of(IntakeField.Message).ElementAt(1).Where);
    }

    [Fact]
    public void Pasted_rich_text_is_read()
    {
        var blocks = IntakeFile.Read(
            "dan.html",
            System.Text.Encoding.UTF8.GetBytes(
                "<p><b>KẾ HOẠCH</b><br>Hưởng ứng Tháng hành động</p><ol><li>Chủ đề: “Cùng nhau vì gia đình "
                    + "bình đẳng”</li><li>Thông điệp:<ul><li>Yêu thương là chia sẻ.</li></ul></li></ol>"
            )
        );
        var reading = IntakeReader.Read(blocks);
        Assert.Equal("Cùng nhau vì gia đình bình đẳng", reading.First(IntakeField.Theme));
        Assert.Equal("Yêu thương là chia sẻ.", reading.First(IntakeField.Message));
    }
}
