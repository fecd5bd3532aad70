using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Campaign.Core.Broadcast;
using Campaign.Core.Materials;
using Campaign.Rendering.Cache;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.Web.Media;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>
/// One reading of an item as MP3, levelled and encoded once for all communes and days that have the same words.
/// </summary>
internal sealed class ItemSounds(
    SoundCache cache,
    SoundQueue queue,
    SoundEditor editor,
    SpeechEngine engine,
    IUploadedFiles uploads,
    IOptions<SoundOptions> options,
    IOptions<BroadcastOptions> broadcast
)
{
    /// <summary>What a voice that is never to be aired says first.</summary>
    public const string Warning = "Giọng máy, chỉ để tập, không dùng để phát.";

    // A minute of sound takes about as long as three PDFs.
    private const int Cost = 3;

    private readonly ConcurrentDictionary<string, string> _hashes = new();

    /// <summary>What the sound of an item is kept under: a hash of all that decides it.</summary>
    public string KeyOf(DayPiece piece)
    {
        var text = new StringBuilder("item 1\n");
        text.Append(CultureInfo.InvariantCulture, $"{options.Value.Loudness} {PauseInside} {SoundEditor.Rate}\n");
        foreach (var part in PartsOf(piece))
            text.Append(
                    part switch
                    {
                        RecordedPart x => "recording " + x.File.Sha256,
                        SpokenPart x => $"speech {engine.Mark}\n{TextOf(piece, x)}",
                        MusicPart x => string.Create(CultureInfo.InvariantCulture, $"{HashOf(x.File)} {x.Seconds}"),
                        _ => throw new NotSupportedException(part.GetType().Name),
                    }
                )
                .Append('\n');
        return Hash(text.ToString());
    }

    /// <summary>The sound of an item that has one.</summary>
    /// <exception cref="Campaign.Rendering.Faults.RenderingException">It cannot be made now.</exception>
    public Task<Rendition> GetAsync(DayPiece piece, RenderCause cause) =>
        cache.GetAsync(
            KeyOf(piece),
            target => queue.TakeAsync(cause, Cost, () => MakeAsync(piece, target, CancellationToken.None))
        );

    /// <summary>Silence between two readings.</summary>
    /// <exception cref="Campaign.Rendering.Faults.RenderingException">It cannot be made now.</exception>
    public Task<Rendition> PauseAsync() =>
        cache.GetAsync(
            PauseKey,
            target => editor.SilenceAsync(options.Value.PauseSeconds, target, CancellationToken.None)
        );

    /// <summary>What that silence is kept under.</summary>
    public string PauseKey =>
        Hash(string.Create(CultureInfo.InvariantCulture, $"pause 1 {options.Value.PauseSeconds}"));

    /// <summary>A hash of text, hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private double PauseInside => broadcast.Value.Timing.CuePause;

    private async Task MakeAsync(DayPiece piece, string target, CancellationToken stop)
    {
        var files = new List<string>();
        foreach (var (index, part) in PartsOf(piece).Index())
        {
            var folder = Path.GetDirectoryName(target)!;
            var (raw, level) = (Path.Combine(folder, $"{index}.raw.wav"), Path.Combine(folder, $"{index}.wav"));
            switch (part)
            {
                case RecordedPart { File: var file }:
                    await editor.LevelAsync(
                        PathOf(file, piece),
                        SoundPlan.FormatOf(file),
                        level,
                        $"The recording {file.Name} of “{piece.Title}”",
                        null,
                        stop
                    );
                    break;
                case SpokenPart words:
                    await engine.SpeakAsync(TextOf(piece, words), raw, stop);
                    await editor.LevelAsync(raw, "wav", level, $"What the engine read of “{piece.Title}”", null, stop);
                    break;
                case MusicPart music:
                    await editor.LevelAsync(music.File, null, level, "This server's music", music.Seconds, stop);
                    break;
            }
            files.Add(level);
            File.Delete(raw);
        }
        if (files.Count == 0)
            throw new SoundException($"“{piece.Title}” has nothing to be read.");
        await editor.EncodeAsync(files, PauseInside, target, stop);
    }

    private ImmutableArray<SoundPart> PartsOf(DayPiece piece) => SoundPlan.Of(piece, MusicFor);

    private string? MusicFor(SegmentKind kind) =>
        (kind == SegmentKind.Signature ? options.Value.Signature : options.Value.Sting) is { Length: > 0 } file
            ? file
            : null;

    private string TextOf(DayPiece piece, SpokenPart part)
    {
        if (piece.Sound != SoundKind.Rehearsal)
            return engine.TextOf(part.Words);
        var warning = ScriptReview.Of($"[lời dẫn]\n{Warning}");
        return engine.TextOf(part.Words with { Segments = [.. warning.Segments, .. part.Words.Segments] });
    }

    private string PathOf(MaterialFile file, DayPiece piece)
    {
        try
        {
            return uploads.PathOf(file)
                ?? throw new SoundException($"The recording {file.Name} of “{piece.Title}” is not on this server.");
        }
        catch (MediaAwayException away)
        {
            throw new SoundException(
                $"The recording {file.Name} of “{piece.Title}” cannot be fetched now.",
                away.Message,
                away
            );
        }
    }

    // By its bytes: an operator may put another tune under the same name.
    private string HashOf(string file)
    {
        var now = new FileInfo(file);
        if (!now.Exists)
            throw new SoundException("This server's music is missing.", $"Campaign:Sound: there is no {file}.");
        return _hashes.GetOrAdd(
            string.Create(CultureInfo.InvariantCulture, $"{file}|{now.Length}|{now.LastWriteTimeUtc.Ticks}"),
            _ => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))
        );
    }
}
