using System.Text.Json;
using System.Xml.Linq;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>Independent programs read what the product writes for stations.</summary>
public sealed class ForeignReaderTests(BroadcastHost host) : IClassFixture<BroadcastHost>
{
    private const string Day = "/api/v1/programmes/00001/2025-11-21";

    private static string Schema => Path.Combine(Validators.Folder, "ssml", "ssml.xsd");

    [Fact]
    public async Task Xmllint_finds_every_script_and_the_day_valid_by_the_schema_of_ssml()
    {
        foreach (
            var path in BroadcastSample.Scripts().Select(x => $"/api/v1/scripts/{x.Id}.ssml").Append(Day + ".ssml")
        )
            await ValidateAsync(await host.TextAsync(path));
    }

    [Theory]
    [InlineData("mark", "break")]
    [InlineData("alias", "spoken")]
    [InlineData("<s>", "<s><break time=\"long\"/>")]
    [InlineData("xml:lang", "lang")]
    public async Task Xmllint_refuses_what_the_recommendation_does_not_have(string right, string wrong)
    {
        var ssml = await host.TextAsync(Day + ".ssml");
        Assert.Contains(right, ssml, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() =>
            ValidateAsync(ssml.Replace(right, wrong, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Icalendar_reads_the_sessions_of_two_weeks()
    {
        var text = await host.TextAsync("/api/v1/programmes/00001/sessions.ics");
        var events = JsonDocument
            .Parse(await Validators.PythonAsync("read_calendar.py", text))
            .RootElement.EnumerateArray()
            .ToList();

        Assert.Equal(28, events.Count);
        Assert.Equal(28, events.Select(x => x.GetProperty("uid").GetString()).Distinct().Count());
        Assert.Equal("2025-11-21T05:30:00+07:00", events[0].GetProperty("start").GetString());
        Assert.StartsWith(
            "Phát thanh buổi sáng: ",
            events[0].GetProperty("summary").GetString(),
            StringComparison.Ordinal
        );
        Assert.StartsWith("5:30:00 ", events[0].GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poppler_reads_a_title_with_place_and_date_in_a_programme()
    {
        var (text, title) = PdfText.Of(await host.Client.GetByteArrayAsync(Day + ".pdf"));

        Assert.Equal("Chương trình phát thanh ngày 21/11/2025 – Xã Bản Mẫu", title);
        Assert.Contains("một một ba", text, StringComparison.Ordinal);
    }

    private static Task<string> ValidateAsync(string ssml)
    {
        // Malformed XML would be refused for the wrong reason.
        Assert.NotNull(XDocument.Parse(ssml).Root);
        return Validators.RunAsync("xmllint", ssml, "--noout", "--nonet", "--schema", Schema, "-");
    }
}
