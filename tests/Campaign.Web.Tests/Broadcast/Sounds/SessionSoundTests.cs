using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.Core.Broadcast;

namespace Campaign.Web.Tests.Broadcast.Sounds;

/// <summary>A session as sound, measured by ffprobe and by ffmpeg's meter.</summary>
public sealed partial class SessionSoundTests(SoundSite site) : IClassFixture<SoundSite>
{
    // An encoder pads each file to whole frames of 26 ms and begins with one or two of silence.
    private const double Padding = 0.09;

    private const double PauseInside = 0.6,
        PauseBetween = 1.5;

    [Theory]
    [InlineData("sang")]
    [InlineData("chieu")]
    public async Task A_session_is_one_file_as_long_as_its_items_and_pauses_and_all_of_it_is_equally_loud(string name)
    {
        var session = (await ProgrammeAsync()).First(x => x.GetProperty("session").GetString() == name);
        var sound = session.GetProperty("sound");
        Assert.Equal(0, sound.GetProperty("lacking").GetArrayLength());
        var file = await site.SavedAsync(sound.GetProperty("url").GetString()!, $"{name}.mp3");

        var probe = await SoundSite.ProbeAsync(file);
        var stream = Assert.Single(probe.GetProperty("streams").EnumerateArray());
        Assert.Equal("mp3", stream.GetProperty("codec_name").GetString());
        Assert.Equal("44100", stream.GetProperty("sample_rate").GetString());
        Assert.Equal(1, stream.GetProperty("channels").GetInt32());
        Assert.Equal("64000", stream.GetProperty("bit_rate").GetString());
        var title = probe.GetProperty("format").GetProperty("tags").GetProperty("title").GetString();
        Assert.Equal(name == "sang" ? "Buổi sáng" : "Buổi chiều", title);

        var at = 0.0;
        var readings = 0;
        foreach (var item in session.GetProperty("items").EnumerateArray())
            for (var time = 0; time < item.GetProperty("times").GetInt32(); time++)
            {
                at += readings++ == 0 ? 0 : PauseBetween;
                var seconds = SecondsOf(item);
                Assert.InRange(await SoundSite.LoudnessAsync(file, at + 0.3, seconds - 0.3), -24, -22);
                at += seconds;
            }
        Assert.InRange(await SoundSite.SecondsAsync(file), at - 0.1, at + readings * 2 * Padding);
        Assert.InRange(await SoundSite.LoudnessAsync(file), -23.7, -22.3);
    }

    [Fact]
    public async Task Each_item_says_where_its_sound_comes_from_and_names_its_recordings()
    {
        var items = (await ProgrammeAsync()).SelectMany(x => x.GetProperty("items").EnumerateArray()).ToList();
        var recorded = items.Where(x => x.GetProperty("recordings").GetArrayLength() > 0).ToList();
        Assert.NotEmpty(recorded);
        Assert.All(recorded, x => Assert.Equal("recording", x.GetProperty("sound").GetString()));
        var address = recorded[0].GetProperty("recordings")[0].GetProperty("url").GetString()!;
        Assert.Equal(
            await File.ReadAllBytesAsync(site.Recording),
            await site.Host.Client.GetByteArrayAsync(new Uri(address).PathAndQuery)
        );
        Assert.All(items.Except(recorded), x => Assert.Equal("speech", x.GetProperty("sound").GetString()));
    }

    [Fact]
    public async Task The_playlist_leads_to_both_sessions()
    {
        using var answer = await site.Host.Client.GetAsync(SoundSite.Day + ".m3u");
        Assert.Equal("audio/x-mpegurl", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.Contains("Programme-Version"));
        var text = await answer.Content.ReadAsStringAsync();
        var lines = text.Split("\r\n");
        Assert.Equal("#EXTM3U", lines[0]);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Matches(@"^#EXTINF:-1,Buổi sáng, Xã Bản Mẫu, 21/11/2025$", lines[1]);
        var addresses = lines.Where(x => x.StartsWith("http", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, addresses.Count);
        foreach (var address in addresses)
        {
            using var sound = await site.Host.Client.GetAsync(address);
            Assert.Equal("audio/mpeg", sound.Content.Headers.ContentType!.MediaType);
            Assert.True(sound.Headers.Contains("Programme-Version"));
        }
    }

    [Theory]
    [InlineData(".m3u")]
    [InlineData("/sang.mp3")]
    public async Task A_station_behind_a_cache_can_name_the_version_it_wants(string form)
    {
        await site.Host.TextAsync($"{SoundSite.Day}{form}?minVersion=1");
        await site.Host.TextAsync($"{SoundSite.Day}{form}?minVersion=999999", HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task The_page_of_the_day_has_the_files()
    {
        var page = await site.Host.TextAsync("/loa/00001/2025-11-21");
        foreach (var name in new[] { "sang", "chieu" })
            Assert.Contains($"href=\"{SoundSite.Day}/{name}.mp3\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_plays_on_an_old_player()
    {
        var zip = await site.SavedAsync(SoundSite.Day + ".zip", "day.zip");
        var folder = site.FileOf("stick");
        await ZipFile.ExtractToDirectoryAsync(zip, folder, overwriteFiles: true);
        await SoundSite.SaidAsync("sh", ["-c", "cd \"$1\" && sha256sum -c --strict SHA256SUMS", "sh", folder]);
        var list = await File.ReadAllTextAsync(Path.Combine(folder, "phat.m3u"));
        var lines = list.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var names = lines.Where(x => x[0] != '#').ToList();
        Assert.Equal(["sang.mp3", "chieu.mp3"], names);
        Assert.All(names.Append("phat.m3u"), x => Assert.Matches(ShortName(), x));
        foreach (var (index, name) in names.Index())
        {
            var said = int.Parse(
                lines[1 + 2 * index].Split(':', ',')[1],
                System.Globalization.CultureInfo.InvariantCulture
            );
            Assert.InRange(await SoundSite.SecondsAsync(Path.Combine(folder, name)), said - 1, said + 1);
        }
        Assert.False(File.Exists(Path.Combine(folder, "amthanh.txt")));
    }

    [Fact]
    public async Task Two_communes_with_the_same_programme_share_one_file_that_is_made_once()
    {
        var first = await site.Host.Client.GetAsync(SoundSite.Day + "/sang.mp3");
        var spoken = site.Spoken.Length;
        var other = await site.Host.Client.GetAsync("/api/v1/programmes/00002/2025-11-21/sang.mp3");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(first.Headers.ETag, other.Headers.ETag);
        Assert.Equal(spoken, site.Spoken.Length);
        Assert.Equal(site.Spoken.Distinct().Count(), spoken);
        Assert.NotEqual(
            first.Content.Headers.ContentDisposition!.FileName,
            other.Content.Headers.ContentDisposition!.FileName
        );
    }

    [Fact]
    public async Task Another_word_is_another_file_at_once_and_whoever_has_the_old_one_gets_it()
    {
        await using var own = new Own();
        await own.Site.InitializeAsync();
        var old = await own.Site.Host.Client.GetAsync(SoundSite.Day + "/sang.mp3");
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        var read = (await ProgrammeAsync())[0]
            .GetProperty("items")
            .EnumerateArray()
            .Where(x => x.GetProperty("sound").GetString() == "speech")
            .Select(x => x.GetProperty("scriptId"))
            .First(x => x.ValueKind != JsonValueKind.Null)
            .GetGuid();
        var script = own.Site.Host.Store.Current.All<Script>().Single(x => x.Id == read);
        own.Site.Publish(x => x with { Body = x.Body + "\nThêm một câu mới.\n" }, script.Slug);
        var seq = own.Site.Host.Store.Current.Seq;

        using var ask = new HttpRequestMessage(HttpMethod.Get, $"{SoundSite.Day}/sang.mp3?minVersion={seq}");
        ask.Headers.IfNoneMatch.Add(old.Headers.ETag!);
        using var now = await own.Site.Host.Client.SendAsync(ask);
        Assert.Equal(HttpStatusCode.OK, now.StatusCode);
        Assert.Equal($"{seq}", Assert.Single(now.Headers.GetValues("Programme-Version")));
        Assert.Contains("Thêm một câu mới.", own.Site.Spoken[^1], StringComparison.Ordinal);

        using var again = new HttpRequestMessage(HttpMethod.Get, $"{SoundSite.Day}/sang.mp3");
        again.Headers.IfNoneMatch.Add(now.Headers.ETag!);
        using var same = await own.Site.Host.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    private async Task<List<JsonElement>> ProgrammeAsync() =>
        [
            .. JsonDocument
                .Parse(await site.Host.TextAsync(SoundSite.Day))
                .RootElement.GetProperty("sessions")
                .EnumerateArray(),
        ];

    // From the words and lengths that the API states, not from anything that makes the sound.
    private static double SecondsOf(JsonElement item)
    {
        if (item.GetProperty("sound").GetString() == "recording")
            return SoundSite.SecondsOfRecording;
        var (seconds, parts, speaks) = (0.0, 0, false);
        foreach (var segment in item.GetProperty("segments").EnumerateArray())
        {
            var words = segment.GetProperty("spokenText").GetString()!;
            if (words.Length > 0)
            {
                parts += speaks ? 0 : 1;
                speaks = true;
                seconds += words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length / 20.0;
                continue;
            }
            speaks = false;
            // The server of the tests has a signature tune and no sting.
            if (segment.GetProperty("kind").GetString() != "nhac-hieu")
                continue;
            parts++;
            seconds += segment.GetProperty("seconds").GetDouble();
        }
        return seconds + (parts - 1) * PauseInside;
    }

    [GeneratedRegex(@"^[a-z0-9]{1,8}\.[a-z0-9]{1,3}$")]
    private static partial Regex ShortName();

    private sealed class Own : IAsyncDisposable
    {
        public SoundSite Site { get; } = new();

        public async ValueTask DisposeAsync() => await Site.DisposeAsync();
    }
}
