using Campaign.UmbracoHost.Startup;
using Campaign.Web.Speakers;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Speakers;

public sealed class SpeakersFileTests
{
    private static readonly string Ours = File.ReadAllText(Path.Combine(Approved.Root, "content", SpeakersFile.Name));

    private static SpeakerRules Read(string text)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-speakers-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, SpeakersFile.Name), text);
            return SpeakersFile.Read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_file_that_ships_has_meetings_of_15_30_and_45_minutes() =>
        Assert.Equal([15, 30, 45], Read(Ours).Meetings.Keys.Order());

    [Theory]
    [InlineData("\"part\": \"help\", \"minutes\": 2", "\"part\": \"help\", \"minutes\": 3", "cộng lại phải đúng 15")]
    [InlineData("\"part\": \"help\", \"minutes\": 2", "\"part\": \"quiz\", \"minutes\": 2", "thiếu phần help")]
    [InlineData("\"part\": \"opening\"", "\"part\": \"coffee\"", "speakers.json")]
    [InlineData("{effectiveOn}.\", \"source\"", "{place}.\", \"source\"", "không có trường place")]
    [InlineData(
        "\"type\": \"service\", \"slug\": \"113\"",
        "\"type\": \"place\", \"slug\": \"113\"",
        "không dùng được"
    )]
    [InlineData("\"minutesPerQuestion\": 1", "\"minutesPerQuestion\": 0", "minutesPerQuestion")]
    [InlineData("\"opening\": [", "\"begin\": [", "speakers.json")]
    [InlineData("Gọi {phone},", "Gọi {phone,", "dấu ngoặc")]
    public void What_breaks_a_rule_stops_the_start_and_says_where(string text, string instead, string said)
    {
        Assert.Contains(text, Ours, StringComparison.Ordinal);
        var fault = Assert.Throws<StartupFaultException>(() =>
            Read(Ours.Replace(text, instead, StringComparison.Ordinal))
        );
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_words_count_once_somebody_has_reviewed_them()
    {
        const string Mark = "// \"reviewedBy\": \"tên người duyệt\", \"reviewedOn\": \"2026-11-15\"";
        Assert.Contains(Mark, Ours, StringComparison.Ordinal);
        Assert.Contains(Read(Ours).Questions, x => !x.IsReviewed);
        var reviewed = Ours.Replace(Mark, ", " + Mark[3..], StringComparison.Ordinal);
        Assert.All(Read(reviewed).Questions, x => Assert.True(x.IsReviewed));
    }

    [Fact]
    public void A_folder_without_the_file_has_no_meetings() =>
        Assert.Empty(SpeakersFile.Read(Path.GetTempPath() + Guid.NewGuid()).Meetings);
}
