using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Tests.Broadcast.Sounds;

/// <summary>What is said where there is no sound, or none that may be aired.</summary>
public sealed class SoundRefusalTests
{
    private const string Morning = SoundSite.Day + "/sang.mp3";

    [Fact]
    public async Task Without_an_engine_the_items_that_have_no_recording_are_named_everywhere()
    {
        var host = new BroadcastHost();
        await host.InitializeAsync();
        try
        {
            var programme = JsonDocument.Parse(await host.TextAsync(SoundSite.Day)).RootElement;
            var session = programme.GetProperty("sessions")[0];
            var lacking = session
                .GetProperty("items")
                .EnumerateArray()
                .Where(x => x.GetProperty("sound").ValueKind == JsonValueKind.Null)
                .Select(x => x.GetProperty("title").GetString()!)
                .ToList();
            Assert.NotEmpty(lacking);
            var sound = session.GetProperty("sound");
            Assert.Equal(JsonValueKind.Null, sound.GetProperty("url").ValueKind);
            Assert.Equal(lacking, sound.GetProperty("lacking").EnumerateArray().Select(x => x.GetString()));
            foreach (var path in new[] { Morning, Morning + "?rehearsal=true", SoundSite.Day + ".m3u" })
            {
                var problem = JsonDocument.Parse(await host.TextAsync(path, HttpStatusCode.NotFound)).RootElement;
                Assert.EndsWith("/without-sound", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
                var named = problem
                    .GetProperty("lacking")
                    .EnumerateArray()
                    .Where(x => x.GetProperty("session").GetString() == "sang")
                    .Select(x => x.GetProperty("title").GetString());
                Assert.Equal(lacking, named);
            }
            var note = NoteIn(await host.Client.GetByteArrayAsync(SoundSite.Day + ".zip"));
            Assert.All(lacking, x => Assert.Contains($"  - {x}\r\n", note, StringComparison.Ordinal));
            await host.TextAsync(SoundSite.Day + "/trua.mp3", HttpStatusCode.NotFound);
            Assert.DoesNotContain(".mp3", await host.TextAsync("/loa/00001/2025-11-21"), StringComparison.Ordinal);
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_voice_for_rehearsals_says_so_in_words_and_name_and_is_in_no_package()
    {
        await using var own = await Running(new() { ["Campaign:Speech:OnlyRehearses"] = "true" });
        var session = JsonDocument.Parse(await own.Host.TextAsync(SoundSite.Day)).RootElement.GetProperty("sessions")[
            0
        ];
        Assert.Equal(JsonValueKind.Null, session.GetProperty("sound").GetProperty("url").ValueKind);
        await own.Host.TextAsync(Morning, HttpStatusCode.NotFound);
        await own.Host.TextAsync(SoundSite.Day + ".m3u", HttpStatusCode.NotFound);
        Assert.Contains(
            "giọng máy, chỉ để tập",
            await own.Host.TextAsync(SoundSite.Day + ".m3u?rehearsal=true"),
            StringComparison.Ordinal
        );
        var address = session.GetProperty("sound").GetProperty("rehearsalUrl").GetString()!;
        using var answer = await own.Host.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith(
            "GIONG-MAY-CHI-DE-TAP-",
            answer.Content.Headers.ContentDisposition!.FileName,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(own.Site.Spoken);
        Assert.All(own.Site.Spoken, x => Assert.StartsWith(ItemSounds.Warning, x, StringComparison.Ordinal));
        var file = own.Site.FileOf("sang.mp3");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        var tags = (await SoundSite.ProbeAsync(file)).GetProperty("format").GetProperty("tags");
        Assert.Contains("chỉ để tập", tags.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(ItemSounds.Warning, tags.GetProperty("comment").GetString());

        var package = await own.Host.Client.GetByteArrayAsync(SoundSite.Day + ".zip");
        using var zip = new ZipArchive(new MemoryStream(package));
        Assert.DoesNotContain(zip.Entries, x => x.FullName is "sang.mp3" or "chieu.mp3" or "phat.m3u");
        Assert.Contains("Buổi sáng chưa có âm thanh", NoteIn(package), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("espeak-ng", "vi-VN", SoundKind.Rehearsal)]
    [InlineData("espeak", "vi-VN", SoundKind.Rehearsal)]
    [InlineData("giong-doc", "vi-VN", SoundKind.Speech)]
    [InlineData("giong-doc", "km-KH", SoundKind.None)]
    public void Espeak_is_for_rehearsals_whatever_the_settings_say_also_by_another_name(
        string program,
        string language,
        object expected
    )
    {
        var folder = Directory.CreateTempSubdirectory("campaign-voice-");
        try
        {
            var path = Path.Combine(folder.FullName, program);
            File.WriteAllText(path, "");
            var link = Path.Combine(folder.FullName, "voice");
            File.CreateSymbolicLink(link, path);
            foreach (var command in new[] { path, link + " -v vi" })
                Assert.Equal(
                    expected,
                    new SpeechEngine(
                        Options.Create(new SpeechOptions { Command = command }),
                        Options.Create(new BroadcastOptions())
                    ).SoundOf(language)
                );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Without_ffmpeg_one_sentence_says_so_and_the_package_is_there()
    {
        await using var own = await Running(adjust: x =>
            x.Replace(
                ServiceDescriptor.Singleton(s => new SoundEditor(s.GetRequiredService<IOptions<SoundOptions>>())
                {
                    Program = null,
                })
            )
        );
        var said = await own.Host.TextAsync(Morning, HttpStatusCode.ServiceUnavailable);
        Assert.Contains(SoundEditor.Absent, said, StringComparison.Ordinal);
        var package = await own.Host.Client.GetByteArrayAsync(SoundSite.Day + ".zip");
        Assert.Contains("ffmpeg", NoteIn(package), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_recording_and_a_missing_one_are_named_and_not_replaced_by_the_engine()
    {
        await using var own = await Running();
        var (day, name) = await WithRecordingAsync(own.Host);
        File.Delete(own.Site.Recording);
        Assert.Contains("giong-nu.mp3", await own.Host.TextAsync(name, HttpStatusCode.ServiceUnavailable));
        await SoundSite.FfmpegAsync("-f lavfi -i anullsrc=r=44100:cl=mono -t 5", own.Site.Recording);
        var said = await own.Host.TextAsync(name, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("giong-nu.mp3", said, StringComparison.Ordinal);
        Assert.Contains("is silent", said, StringComparison.Ordinal);
        Assert.NotEmpty(day);
    }

    [Fact]
    public async Task A_broken_engine_is_said_without_its_command()
    {
        await using var own = await Running(command: "python3 -c import_nothing_of_this_name");
        var said = await own.Host.TextAsync(Morning, HttpStatusCode.ServiceUnavailable);
        Assert.Contains("speech engine", said, StringComparison.Ordinal);
        Assert.DoesNotContain("import_nothing", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_has_no_more_made_than_the_budget_allows()
    {
        await using var own = await Running(new() { ["Campaign:Rendering:BudgetPerClient"] = "3" });
        using var answer = await own.Host.Client.GetAsync(Morning);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        // The first item took the whole budget.
        Assert.InRange(own.Site.Spoken.Length, 1, 3);
    }

    private static async Task<(string Day, string Address)> WithRecordingAsync(BroadcastHost host)
    {
        var sessions = JsonDocument.Parse(await host.TextAsync(SoundSite.Day)).RootElement.GetProperty("sessions");
        var session = sessions
            .EnumerateArray()
            .First(x =>
                x.GetProperty("items").EnumerateArray().Any(y => y.GetProperty("recordings").GetArrayLength() > 0)
            );
        return (SoundSite.Day, $"{SoundSite.Day}/{session.GetProperty("session").GetString()}.mp3");
    }

    private static string NoteIn(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(zip.GetEntry("amthanh.txt")!.Open());
        return reader.ReadToEnd();
    }

    private static async Task<OwnSite> Running(
        Dictionary<string, string?>? more = null,
        Action<IServiceCollection>? adjust = null,
        string? command = null
    )
    {
        var own = new OwnSite(new SoundSite(more, adjust, command));
        await own.Site.InitializeAsync();
        return own;
    }

    private sealed record OwnSite(SoundSite Site) : IAsyncDisposable
    {
        public BroadcastHost Host => Site.Host;

        public async ValueTask DisposeAsync() => await Site.DisposeAsync();
    }
}
