using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.Core.Broadcast;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Broadcast.Sounds;

/// <summary>
/// Broadcasting with an engine, a tune and a recording. The engine speaks a twentieth of a second for each word.
/// </summary>
public sealed partial class SoundSite : IAsyncLifetime
{
    public const string Day = "/api/v1/programmes/00001/2025-11-21";
    public const double SecondsOfRecording = 7;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-sounds-");

    public SoundSite()
        : this(more: null) { }

    internal SoundSite(
        Dictionary<string, string?>? more,
        Action<IServiceCollection>? adjust = null,
        string? command = null
    )
    {
        Host = new()
        {
            Adjust = adjust ?? (_ => { }),
            Settings = new(more ?? [])
            {
                ["Campaign:Speech:Command"] = command ?? $"python3 {Engine} {Journal} {{file}}",
                ["Campaign:Sound:Signature"] = FileOf("tune.wav"),
            },
        };
    }

    internal static string Engine { get; } =
        Path.Combine(Approved.Root, "tests", "Campaign.Web.Tests", "Broadcast", "Sounds", "engine.py");

    internal BroadcastHost Host { get; }

    internal string Journal => FileOf("journal.txt");

    internal string[] Spoken => File.Exists(Journal) ? File.ReadAllLines(Journal) : [];

    /// <summary>The recording of the morning's second item.</summary>
    internal string Recording => Path.Combine(Host.Data, "media", "x1", "giong-nu.mp3");

    public async Task InitializeAsync()
    {
        await FfmpegAsync("-f lavfi -i sine=frequency=300:duration=40 -af volume=-6dB", FileOf("tune.wav"));
        Directory.CreateDirectory(Path.GetDirectoryName(Recording)!);
        // Much quieter than everything else.
        await FfmpegAsync($"-f lavfi -i sine=frequency=500:duration={SecondsOfRecording} -af volume=-25dB", Recording);
        await Host.InitializeAsync();
        var programme = JsonDocument.Parse(await Host.TextAsync(Day)).RootElement;
        var item = programme.GetProperty("sessions")[0].GetProperty("items")[1];
        var script = Host.Store.Current.All<Script>().Single(x => x.Id == item.GetProperty("scriptId").GetGuid());
        var file = new MaterialFile(
            Guid.NewGuid(),
            "giong-nu.mp3",
            "audio/mpeg",
            new FileInfo(Recording).Length,
            Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Recording))),
            "media/x1/giong-nu.mp3"
        );
        Publish(x => x with { Recordings = [file] }, script.Slug);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    internal string FileOf(string name) => Path.Combine(_folder.FullName, name);

    internal async Task<string> SavedAsync(string address, string name)
    {
        using var answer = await Host.Client.GetAsync(address);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {System.Text.Encoding.UTF8.GetString(bytes)}");
        await File.WriteAllBytesAsync(FileOf(name), bytes);
        return FileOf(name);
    }

    /// <summary>Publishes a script with other words, as the projector does.</summary>
    internal void Publish(Func<Script, Script> change, string slug)
    {
        var now = Host.Store.Current;
        var old = now.All<Script>().Single(x => x.Slug == slug);
        var seq = now.Seq + 1;
        var item = change(old);
        item = item with { Header = item.Header with { Version = seq } };
        Host.Store.Replace(
            now.Apply(
                [item],
                [
                    new(
                        seq,
                        item.Id,
                        item.Type.Name,
                        item.Language,
                        ChangeAction.Upsert,
                        ChangeReason.Published,
                        Host.Time.GetUtcNow()
                    ),
                ],
                seq
            )
        );
    }

    internal static Task FfmpegAsync(string arguments, string target) =>
        SaidAsync("ffmpeg", [.. $"-nostdin -y -v error {arguments}".Split(' '), target]);

    internal static async Task<JsonElement> ProbeAsync(string file) =>
        JsonDocument
            .Parse(await SaidAsync("ffprobe", [.. "-v error -show_format -show_streams -of json".Split(' '), file]))
            .RootElement;

    internal static async Task<double> SecondsAsync(string file) =>
        double.Parse(
            (await ProbeAsync(file)).GetProperty("format").GetProperty("duration").GetString()!,
            CultureInfo.InvariantCulture
        );

    /// <summary>Integrated loudness in LUFS, as ffmpeg's meter for EBU R 128 reads it.</summary>
    internal static async Task<double> LoudnessAsync(string file, double from = 0, double seconds = 100_000)
    {
        var said = await SaidAsync(
            "ffmpeg",
            [
                .. string.Create(CultureInfo.InvariantCulture, $"-nostdin -nostats -ss {from} -t {seconds} -i")
                    .Split(' '),
                file,
                .. "-af ebur128=framelog=verbose -f null -".Split(' '),
            ]
        );
        return double.Parse(Integrated().Matches(said)[^1].Groups[1].Value, CultureInfo.InvariantCulture);
    }

    internal static async Task<string> SaidAsync(string program, string[] arguments)
    {
        using var run = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var (output, errors) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, $"{program}: {await errors}");
        return await output + await errors;
    }

    [GeneratedRegex(@"I:\s+(-?[0-9.]+) LUFS")]
    private static partial Regex Integrated();
}
