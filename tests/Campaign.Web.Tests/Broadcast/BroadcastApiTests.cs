using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Campaign.Core.Broadcast;

namespace Campaign.Web.Tests.Broadcast;

public class BroadcastApiTests(BroadcastHost host) : IClassFixture<BroadcastHost>
{
    private const string Day = $"/api/v1/programmes/{BroadcastSample.Commune}/2025-11-21";

    private static readonly Script Spot = BroadcastSample.Scripts().Single(x => x.Slug == "spot-nam-gioi");

    [Fact]
    public async Task A_script_carries_its_segments_spoken_and_timed()
    {
        var script = JsonDocument.Parse(await host.TextAsync($"/api/v1/scripts/{Spot.Id}")).RootElement;
        var segments = script.GetProperty("segments").EnumerateArray().ToList();

        Assert.Equal("nhac-hieu", segments[0].GetProperty("kind").GetString());
        var phones = segments.First(x => x.GetProperty("kind").GetString() == "so-dien-thoai");
        Assert.Equal("nam", phones.GetProperty("speaker").GetString());
        Assert.Contains("một một ba", phones.GetProperty("spokenText").GetString(), StringComparison.Ordinal);
        var seconds = script.GetProperty("seconds");
        Assert.True(seconds.GetProperty("slow").GetInt32() > seconds.GetProperty("normal").GetInt32());
        Assert.True(seconds.GetProperty("normal").GetInt32() > seconds.GetProperty("fast").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".txt")]
    [InlineData(".ssml")]
    public async Task A_language_may_be_named_by_its_short_form_and_one_without_scripts_is_no_empty_day(string form)
    {
        var day = await host.TextAsync(Day + form);
        Assert.Contains("một một", day, StringComparison.Ordinal);
        foreach (var language in (string[])["vi", "vi-VN", "VI-vn"])
            Assert.Equal(day, await host.TextAsync($"{Day}{form}?lang={language}"));
        Assert.Contains(
            "language-not-available",
            await host.TextAsync($"{Day}{form}?lang=xx", HttpStatusCode.NotFound),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(".txt")]
    [InlineData(".ssml")]
    [InlineData(".zip")]
    [InlineData(".pdf")]
    public async Task A_station_behind_a_cache_can_name_the_version_it_wants(string form)
    {
        string[] paths = [Day + form, .. form == ".zip" ? [] : new[] { $"/api/v1/scripts/{Spot.Id}{form}" }];
        foreach (var path in paths)
        {
            using var known = await host.Client.GetAsync($"{path}?minVersion=1");
            Assert.Equal(HttpStatusCode.OK, known.StatusCode);
            using var unknown = await host.Client.GetAsync($"{path}?minVersion=999999");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.StatusCode);
            Assert.NotNull(unknown.Headers.RetryAfter);
        }
    }

    [Fact]
    public async Task Texts_are_ready_for_a_speaking_machine()
    {
        using var response = await host.Client.GetAsync($"/api/v1/scripts/{Spot.Id}.txt");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.DoesNotContain(text, char.IsDigit);
        Assert.DoesNotContain("[", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NAM:", text, StringComparison.Ordinal);
        Assert.True(text.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public void Help_lines_are_never_read_as_counts()
    {
        var phones = BroadcastSample
            .Scripts()
            .SelectMany(x => ScriptReview.Of(x.Body).Segments)
            .Where(x => x.Segment.Kind == SegmentKind.Phone)
            .Select(x => x.Spoken.Text)
            .ToList();

        Assert.True(phones.Count > 20);
        Assert.All(phones, x => Assert.DoesNotContain("trăm", x, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ssml_of_every_script_and_of_the_day_conforms()
    {
        string[] paths = [.. BroadcastSample.Scripts().Select(x => $"/api/v1/scripts/{x.Id}.ssml"), Day + ".ssml"];
        foreach (var path in paths)
            Assert.Empty(SsmlSubset.Faults(await host.TextAsync(path)));
    }

    [Fact]
    public async Task A_programme_says_what_when_and_why()
    {
        var programme = JsonDocument.Parse(await host.TextAsync(Day)).RootElement;
        var sessions = programme.GetProperty("sessions").EnumerateArray().ToList();

        Assert.Equal("Xã Bản Mẫu", programme.GetProperty("place").GetProperty("name").GetString());
        Assert.Equal(["sang", "chieu"], sessions.Select(x => x.GetProperty("session").GetString()));
        foreach (var session in sessions)
        {
            var items = session.GetProperty("items").EnumerateArray().ToList();
            Assert.Equal("opening", items[0].GetProperty("part").GetString());
            Assert.Equal("closing", items[^1].GetProperty("part").GetString());
            Assert.True(session.GetProperty("seconds").GetInt32() <= 900);
            Assert.All(items, x => Assert.False(string.IsNullOrEmpty(x.GetProperty("why").GetString())));
        }
        var decisions = programme.GetProperty("decisions").EnumerateArray().ToList();
        Assert.Equal(BroadcastSample.Scripts().Count(), decisions.Count);
        Assert.Contains(decisions, x => x.GetProperty("why").GetString() == "Chỉ phát khi có dịch bệnh.");
    }

    [Fact]
    public async Task An_epidemic_changes_the_programme()
    {
        var title = BroadcastSample.Scripts().Single(x => x.Slug == "spot-dich-benh").Title;

        Assert.Contains(title, await Titles(Day + "?situation=epidemic"));
        Assert.DoesNotContain(title, await Titles(Day));
    }

    [Fact]
    public async Task Texts_of_a_day_are_available_session_by_session()
    {
        var whole = await host.TextAsync(Day + ".txt");
        var morning = await host.TextAsync(Day + ".txt?session=sang");

        Assert.StartsWith(morning, whole, StringComparison.Ordinal);
        Assert.True(whole.Length > morning.Length);
        Assert.DoesNotContain(whole, char.IsDigit);
    }

    [Fact]
    public async Task An_unchanged_programme_answers_304()
    {
        using var first = await host.Client.GetAsync(Day);
        using var request = new HttpRequestMessage(HttpMethod.Get, Day);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_former_unit_leads_to_its_successor_or_names_them()
    {
        var heir = JsonDocument.Parse(await host.TextAsync("/api/v1/programmes/dak-nong/2025-11-21")).RootElement;
        var split = JsonDocument
            .Parse(await host.TextAsync("/api/v1/programmes/huyen-mau/2025-11-21", HttpStatusCode.NotFound))
            .RootElement;

        Assert.Equal("68", heir.GetProperty("place").GetProperty("code").GetString());
        Assert.Equal(
            ["00001", "00002"],
            split.GetProperty("successors").EnumerateArray().Select(x => x.GetProperty("code").GetString())
        );
    }

    [Theory]
    [InlineData("/api/v1/programmes/99999/2025-11-21", "place: no unit of 2025-11-21 is known by 99999.")]
    [InlineData("/api/v1/programmes/00001/2025-13-01", "date: 2025-13-01 is not a day")]
    [InlineData("/api/v1/programmes/00001/2025-11-21.pdf?x=1", "x is not a parameter here")]
    [InlineData("/api/v1/programmes/00001/2199-01-01.zip", "date: 2199-01-01 is not a day")]
    public async Task A_wrong_address_is_answered_with_what_is_wrong(string path, string detail)
    {
        using var response = await host.Client.GetAsync(path);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pdf_is_rendered_for_a_script_and_for_the_day()
    {
        foreach (var path in new[] { $"/api/v1/scripts/{Spot.Id}.pdf", Day + ".pdf" })
        {
            using var response = await host.Client.GetAsync(path);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
            Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(bytes, 0, 5), StringComparison.Ordinal);
            Assert.All(response.Content.Headers.ContentDisposition!.FileName!, x => Assert.True(char.IsAscii(x)));
        }
    }

    [Fact]
    public async Task A_package_holds_what_its_manifest_says()
    {
        var bytes = await host.Client.GetByteArrayAsync(Day + ".zip");
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open());
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();

        Assert.Equal(zip.Entries.Count - 2, files.Count);
        Assert.All(zip.Entries, x => Assert.Matches("^(?:[a-z0-9./-]+|SHA256SUMS)$", x.FullName));
        foreach (var file in files)
        {
            using var content = new MemoryStream();
            using (var stream = zip.GetEntry(file.GetProperty("name").GetString()!)!.Open())
                stream.CopyTo(content);
            Assert.Equal(
                file.GetProperty("sha256").GetString(),
                Convert.ToHexStringLower(SHA256.HashData(content.ToArray()))
            );
            Assert.Equal(file.GetProperty("bytes").GetInt64(), content.Length);
        }
        using var sums = new StreamReader(zip.GetEntry("SHA256SUMS")!.Open());
        Assert.Equal(
            zip.Entries.Select(x => x.FullName).Where(x => x != "SHA256SUMS"),
            (await sums.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(x => x[66..])
        );
        Assert.Subset(
            files.Select(x => x.GetProperty("name").GetString()!).ToHashSet(),
            new HashSet<string>
            {
                "doc-truoc.txt",
                "sang.txt",
                "sang.ssml",
                "chieu.txt",
                "chieu.ssml",
                "chuong-trinh.pdf",
            }
        );
        Assert.Equal(bytes, await host.Client.GetByteArrayAsync(Day + ".zip"));
    }

    [Fact]
    public async Task Recordings_are_served_and_packed_and_missing_ones_are_reported()
    {
        Directory.CreateDirectory(Path.Combine(host.Data, "media", "x1"));
        await File.WriteAllBytesAsync(Path.Combine(host.Data, "media", "x1", "giong-nu.mp3"), [1, 2, 3, 4]);

        Assert.Equal(
            [1, 2, 3, 4],
            await host.Client.GetByteArrayAsync($"/api/v1/scripts/{BroadcastSample.Recorded}.mp3")
        );
        Assert.Equal(
            [1, 2, 3, 4],
            await host.Client.GetByteArrayAsync($"/api/v1/scripts/{BroadcastSample.Recorded}/files/giong-nu.mp3")
        );
        var problem = await host.TextAsync($"/api/v1/scripts/{Spot.Id}.mp3", HttpStatusCode.NotFound);
        Assert.Contains("has no recording", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_can_be_subscribed_to()
    {
        var calendar = await host.TextAsync($"/api/v1/programmes/{BroadcastSample.Commune}/sessions.ics");
        var feed = await host.TextAsync($"/api/v1/programmes/{BroadcastSample.Commune}/sessions.rss");

        Assert.Equal(28, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20251121T053000", calendar, StringComparison.Ordinal);
        Assert.Contains("<title>Chương trình ngày 22/11/2025, Xã Bản Mẫu</title>", feed, StringComparison.Ordinal);
        var dates = XDocument.Parse(feed).Descendants("pubDate").Select(x => x.Value).ToList();
        Assert.Equal(2, dates.Count);
        Assert.All(
            dates,
            x => Assert.True(DateTimeOffset.ParseExact(x, "r", CultureInfo.InvariantCulture) <= host.Time.Now, x)
        );
    }

    [Fact]
    public async Task Without_chromium_the_pdf_says_so_and_the_package_is_still_made()
    {
        var bare = new BroadcastHost { Settings = new() { ["Campaign:Rendering:BrowserPath"] = "/nowhere/chromium" } };
        await bare.InitializeAsync();
        try
        {
            Assert.Contains(
                "chromium",
                await bare.TextAsync(Day + ".pdf", HttpStatusCode.ServiceUnavailable),
                StringComparison.OrdinalIgnoreCase
            );
            using var zip = new ZipArchive(new MemoryStream(await bare.Client.GetByteArrayAsync(Day + ".zip")));
            using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open());
            Assert.Null(zip.GetEntry("chuong-trinh.pdf"));
            Assert.StartsWith(
                "chuong-trinh.pdf: ",
                manifest.RootElement.GetProperty("missing").GetString(),
                StringComparison.Ordinal
            );
        }
        finally
        {
            await bare.DisposeAsync();
        }
    }

    private async Task<List<string?>> Titles(string path) =>
        [
            .. JsonDocument
                .Parse(await host.TextAsync(path))
                .RootElement.GetProperty("sessions")
                .EnumerateArray()
                .SelectMany(x => x.GetProperty("items").EnumerateArray())
                .Select(x => x.GetProperty("title").GetString()),
        ];
}
