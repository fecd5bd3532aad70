using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Campaign.Core.Broadcast;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Keys;
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
                    ).SoundOf(ScriptReview.Of("Lời mẫu.", new ScriptReviewOptions { Language = language }))
                );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("Mời bà con đến họp với KQXZ.", "KQXZ")]
    [InlineData("Mỗi hộ được 5T.", "5T")]
    [InlineData("Mời bà con nghe [nhạc cắt] rồi ghi số.", "[nhạc cắt]")]
    public async Task A_doubtful_reading_is_asked_about_and_no_machine_airs_it(string sentence, string written)
    {
        await using var own = await Running();
        var item = (await MorningAsync(own))
            .GetProperty("items")
            .EnumerateArray()
            .First(x =>
                x.GetProperty("sound").GetString() == "speech" && x.GetProperty("part").GetString() == "content"
            );
        Assert.Empty(item.GetProperty("questions").EnumerateArray());
        var script = own.Host.Store.Current.Find<Script>(item.GetProperty("scriptId").GetGuid())!;
        own.Site.Publish(x => x with { Body = $"{x.Body}\n\nPTV: {sentence}\n" }, script.Slug);

        var session = await MorningAsync(own);
        var asked = session.GetProperty("items").EnumerateArray().Single(x => Title(x) == script.Title);
        Assert.Equal("rehearsal", asked.GetProperty("sound").GetString());
        var question = Assert.Single(asked.GetProperty("questions").EnumerateArray()).GetString()!;
        Assert.Contains(written, question, StringComparison.Ordinal);
        var sound = session.GetProperty("sound");
        Assert.Equal(JsonValueKind.Null, sound.GetProperty("url").ValueKind);
        Assert.Equal([script.Title], sound.GetProperty("lacking").EnumerateArray().Select(x => x.GetString()));
        await own.Host.TextAsync(Morning, HttpStatusCode.NotFound);
        Assert.Contains(
            $"  - {script.Title}\r\n",
            NoteIn(await own.Host.Client.GetByteArrayAsync(SoundSite.Day + ".zip"))
        );
        foreach (var path in (string[])["/loa/00001/2025-11-21", SoundSite.Day + "/doc-truoc.txt"])
            Assert.Contains(question, WebUtility.HtmlDecode(await own.Host.TextAsync(path)), StringComparison.Ordinal);

        // Officers may hear it, as what it is.
        var heard = own.Site.Spoken.Length;
        using var rehearsed = await own.Host.Client.GetAsync(sound.GetProperty("rehearsalUrl").GetString());
        Assert.Equal(HttpStatusCode.OK, rehearsed.StatusCode);
        Assert.Contains(own.Site.Spoken[heard..], x => x.StartsWith(ItemSounds.Warning, StringComparison.Ordinal));
    }

    [Fact]
    public void No_script_with_which_a_site_starts_has_a_doubtful_reading() =>
        Assert.Empty(
            BroadcastSample.Scripts().SelectMany(x => ScriptReview.Of(x.Body).Questions.Select(y => $"{x.Title}: {y}"))
        );

    private static string Title(JsonElement item) => item.GetProperty("title").GetString()!;

    private static async Task<JsonElement> MorningAsync(OwnSite own) =>
        JsonDocument.Parse(await own.Host.TextAsync(SoundSite.Day)).RootElement.GetProperty("sessions")[0];

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
        var manifest = ManifestIn(package);
        Assert.Contains("sang.mp3: ffmpeg", manifest.GetProperty("missing").GetString(), StringComparison.Ordinal);
        // Nobody needs to ask again in some minutes.
        Assert.DoesNotContain("chuong-trinh.pdf", manifest.GetProperty("missing").GetString());
        Assert.False(manifest.GetProperty("later").GetBoolean());
    }

    [Fact]
    public async Task A_package_without_its_sound_says_that_it_comes_and_a_stations_key_gets_it_all_the_same()
    {
        await using var own = await Running(
            new() { ["Campaign:Rendering:Budget"] = "3", ["Campaign:Rendering:BudgetReserve"] = "0" }
        );
        var manifest = ManifestIn(await own.Host.Client.GetByteArrayAsync(SoundSite.Day + ".zip"));
        Assert.Contains("sang.mp3: ", manifest.GetProperty("missing").GetString(), StringComparison.Ordinal);
        Assert.True(manifest.GetProperty("later").GetBoolean());

        var keys = own.Host.Services.GetRequiredService<ApiKeyService>();
        var whole = await PackageAsync(own.Host, (await keys.AddTypedAsync("Đài mẫu", null, ["00001"])).Text);
        Assert.False(ManifestIn(whole).GetProperty("later").GetBoolean());
        Assert.Equal(JsonValueKind.Null, ManifestIn(whole).GetProperty("missing").ValueKind);
        using var zip = new ZipArchive(new MemoryStream(whole));
        Assert.NotNull(zip.GetEntry("sang.mp3"));
    }

    [Fact]
    public async Task The_key_of_another_place_is_a_visitors()
    {
        await using var own = await Running(
            new() { ["Campaign:Rendering:Budget"] = "3", ["Campaign:Rendering:BudgetReserve"] = "0" }
        );
        var keys = own.Host.Services.GetRequiredService<ApiKeyService>();
        var package = await PackageAsync(own.Host, (await keys.AddTypedAsync("Đài mẫu", null, ["00002"])).Text);
        Assert.True(ManifestIn(package).GetProperty("later").GetBoolean());
    }

    private static async Task<byte[]> PackageAsync(BroadcastHost host, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, SoundSite.Day + ".zip");
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static JsonElement ManifestIn(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open()).RootElement;
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
