using System.Globalization;
using System.Text;
using System.Text.Json;
using Campaign.Web.Media;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>Levels, encodes and joins sound with ffmpeg, where it is installed.</summary>
internal sealed class SoundEditor(IOptions<SoundOptions> options)
{
    /// <summary>What is said where there is no ffmpeg.</summary>
    public const string Absent =
        "ffmpeg is not installed on this server, so there is no sound of programmes; recordings are there one by one.";

    /// <summary>Bits a second of finished sound: constant, so that old players show the right time.</summary>
    public const int Rate = 64_000;

    /// <summary>The longest item, in seconds.</summary>
    public const int Longest = 2700;

    private const string Failed = "ffmpeg could not make the sound.";

    // One channel: loudspeakers on poles have no left and right.
    private const int BytesOfASecond = 44_100 * 2;
    private const string OneChannel = "aformat=channel_layouts=mono";

    private const int Megabytes = 2048;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Path of ffmpeg; null when it is not installed.</summary>
    public string? Program { get; init; } = InstalledProgram.Find("ffmpeg");

    /// <summary>Brings a file to the common loudness (EBU R 128), as WAV with one channel.</summary>
    /// <param name="source">The file.</param>
    /// <param name="format">ffmpeg's name of its format, so that a file is read as nothing else.</param>
    /// <param name="target">The WAV to write.</param>
    /// <param name="what">What it is, for the sentence about a fault.</param>
    /// <param name="seconds">How much is used, faded out at the end; null: all of it.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="SoundException">ffmpeg is not there or failed, or the file is silent or too long.</exception>
    public async Task LevelAsync(
        string source,
        string? format,
        string target,
        string what,
        double? seconds,
        CancellationToken stop
    )
    {
        var cut = seconds is { } s
            ? $"atrim=0:{Number(s)},afade=t=out:st={Number(Math.Max(0, s - 1.5))}:d={Number(Math.Min(s, 1.5))},"
            : "";
        var level = $"loudnorm=I={Number(options.Value.Loudness)}:TP=-1.5:LRA=20";
        string[] read =
        [
            .. format is null ? [] : new[] { "-f", format },
            .. $"-protocol_whitelist file -t {Longest + 1} -i".Split(' '),
            "file:" + source,
            .. "-map 0:a:0 -af".Split(' '),
        ];
        var said = await RunAsync(
            [.. read, $"{OneChannel},{cut}{level}:print_format=json", .. "-f null -".Split(' ')],
            target,
            stop,
            "info"
        );
        var heard =
            Measured(said)
            ?? throw new SoundException($"{what} is silent or cannot be read.", $"{what}: ffmpeg hears nothing in it.");
        await RunAsync(
            [
                .. read,
                $"{OneChannel},{cut}{level}:linear=true:{heard},aresample=44100",
                .. "-ar 44100 -ac 1 -c:a pcm_s16le -f wav".Split(' '),
                target,
            ],
            target,
            stop
        );
        if (new FileInfo(target).Length / BytesOfASecond > Longest)
            throw new SoundException($"{what} is longer than {Longest / 60} minutes.");
    }

    /// <summary>Encodes one WAV after another, with a pause between them, as one MP3.</summary>
    /// <exception cref="SoundException">ffmpeg failed.</exception>
    public async Task EncodeAsync(IReadOnlyList<string> parts, double pause, string target, CancellationToken stop)
    {
        var graph = new StringBuilder();
        foreach (var index in Enumerable.Range(0, parts.Count))
            graph.Append(
                CultureInfo.InvariantCulture,
                $"[{index}:a]apad=pad_dur={Number(index < parts.Count - 1 ? pause : 0)}[p{index}];"
            );
        graph.AppendJoin("", Enumerable.Range(0, parts.Count).Select(x => $"[p{x}]"));
        graph.Append(CultureInfo.InvariantCulture, $"concat=n={parts.Count}:v=0:a=1[all]");
        await RunAsync(
            [
                .. parts.SelectMany(x => new[] { "-i", "file:" + x }),
                "-filter_complex",
                graph.ToString(),
                .. "-map [all]".Split(' '),
                .. Mp3,
                target,
            ],
            target,
            stop
        );
    }

    /// <summary>Makes silence as MP3.</summary>
    /// <exception cref="SoundException">ffmpeg is not there or failed.</exception>
    public Task SilenceAsync(double seconds, string target, CancellationToken stop) =>
        RunAsync(
            [.. "-f lavfi -i anullsrc=r=44100:cl=mono -t".Split(' '), Number(seconds), .. Mp3, target],
            target,
            stop
        );

    /// <summary>Joins finished MP3 files without encoding them again.</summary>
    /// <exception cref="SoundException">ffmpeg is not there or failed.</exception>
    public async Task JoinAsync(
        IReadOnlyList<string> files,
        string title,
        string remark,
        string target,
        CancellationToken stop
    )
    {
        var list = Path.Combine(Path.GetDirectoryName(target)!, "list.txt");
        var text = new StringBuilder("ffconcat version 1.0\n");
        foreach (var file in files)
            text.Append(
                CultureInfo.InvariantCulture,
                $"file '{file.Replace("'", @"'\''", StringComparison.Ordinal)}'\n"
            );
        await File.WriteAllTextAsync(list, text.ToString(), stop);
        await RunAsync(
            [
                .. "-f concat -safe 0 -i".Split(' '),
                list,
                .. "-map 0:a -c copy -map_metadata -1 -fflags +bitexact -id3v2_version 3".Split(' '),
                "-metadata",
                "title=" + title,
                "-metadata",
                "comment=" + remark,
                target,
            ],
            target,
            stop
        );
    }

    private static string[] Mp3 =>
        $"-ar 44100 -ac 1 -c:a libmp3lame -b:a {Rate} -map_metadata -1 -fflags +bitexact -flags:a +bitexact".Split(' ');

    private async Task<string> RunAsync(
        string[] arguments,
        string target,
        CancellationToken stop,
        string level = "error"
    )
    {
        if (Program is null)
            throw new SoundException(Absent);
        try
        {
            return await new LimitedProgram(
                Program,
                [.. $"-nostdin -y -hide_banner -nostats -loglevel {level} -threads 1".Split(' '), .. arguments],
                Path.GetDirectoryName(target)!,
                Patience
            )
            {
                Megabytes = Megabytes,
            }.RunAsync(stop);
        }
        catch (ProgramException e)
        {
            throw new SoundException(Failed, e.Message, e);
        }
    }

    // loudnorm's first pass ends with what it measured, as JSON. Of silence it says -inf.
    private static string? Measured(string said)
    {
        var (start, end) = (said.LastIndexOf('{'), said.LastIndexOf('}'));
        if (start < 0 || end < start)
            return null;
        var heard = JsonSerializer.Deserialize<Dictionary<string, string>>(said[start..(end + 1)])!;
        double Value(string name) =>
            double.TryParse(heard[name], CultureInfo.InvariantCulture, out var value) ? value : double.NegativeInfinity;
        var loudness = Value("input_i");
        if (!double.IsFinite(loudness) || loudness < -70)
            return null;
        return $"measured_I={Number(Math.Min(0, loudness))}:measured_TP={Number(Value("input_tp"))}"
            + $":measured_LRA={Number(Value("input_lra"))}:measured_thresh={Number(Math.Min(0, Value("input_thresh")))}"
            + $":offset={Number(Value("target_offset"))}";
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
