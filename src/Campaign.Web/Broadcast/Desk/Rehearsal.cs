using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Authority;
using Campaign.Web.Media;
using Campaign.Web.Scripts;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast.Desk;

/// <summary>A draft to be read aloud.</summary>
/// <param name="Text">In the script format, at most 20,000 characters.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Near">The saved draft, then what it lies below; null: it is for the whole country.</param>
internal sealed record RehearsalWords(string? Text, string? Language, Guid[]? Near = null);

/// <summary>
/// Reads a draft aloud with espeak-ng, where it is installed, so that officers hear its rhythm and mistakes. It is not
/// meant to be aired, and the recording says so first. It is WAV, which every browser plays without an encoder.
/// </summary>
internal sealed class Rehearsal(
    IOptions<BroadcastOptions> options,
    ScriptLibrary library,
    SnapshotStore store,
    DraftPlaces places,
    CampaignClock clock
) : IDisposable
{
    private const int Longest = 20_000;
    private const int SlowestVoice = 80;
    private const int FastestVoice = 450;
    private const int WavHeader = 44;
    private const int SamplesPerSecond = 22_050;
    private const string Warning = "Bản đọc thử, không dùng để phát.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // One at a time, because a voice uses a whole processor.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Path of espeak-ng; null when it is not installed.</summary>
    public static string? Voice { get; } = InstalledProgram.Find("espeak-ng");

    /// <summary>Reads a draft and returns the recording.</summary>
    public async Task<IResult> ReadAsync(HttpContext http, RehearsalWords words)
    {
        if (Voice is null)
            return Problems.Invalid("Máy chủ chưa cài espeak-ng nên chưa đọc thử được.");
        if (words.Text is not { Length: > 0 and <= Longest } text)
            return Problems.Invalid($"Lời cần đọc thử có từ 1 đến {Longest} ký tự.");
        // For other languages, no voice is known to be right, so people read them.
        if (words.Language is not (null or "vi-VN"))
            return Problems.Invalid("Chỉ có giọng đọc thử tiếng Việt.");
        http.Response.Headers.CacheControl = "no-store";
        var place = places.PlaceOf(http.Officer(), (words.Near ?? []).Take(2));
        var own = store.Current.AbbreviationsAt(place, clock.Today);
        var sound = await SpeakAsync(library.Review(text.Normalize(), "vi-VN", own), http.RequestAborted);
        return Results.File(sound, "audio/wav", "ban-doc-thu.wav");
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// Speaks twice: no voice keeps the speed that it is asked for, so the first reading shows how long it takes, and
    /// the second lasts as long as the programme allows for the text.
    /// </summary>
    private async Task<byte[]> SpeakAsync(ScriptReview review, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        var file = Path.GetTempFileName();
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Patience);
            var words = PlainText.From(review);
            var rate = options.Value.SyllablesPerMinute;
            await RunAsync(file, rate, words, patience.Token);
            var allowed = review.Segments.Where(x => !x.Segment.Kind.IsMusic()).Sum(x => x.Seconds.Normal);
            rate = Calibrated(rate, LengthOf(new FileInfo(file).Length), allowed);
            await RunAsync(file, rate, $"{Warning}\n\n{words}", patience.Token);
            return await File.ReadAllBytesAsync(file, stop);
        }
        finally
        {
            File.Delete(file);
            _turn.Release();
        }
    }

    /// <summary>The speed at which what took so many seconds takes as many as allowed.</summary>
    private static int Calibrated(int rate, double seconds, double allowed) =>
        allowed > 0 ? Math.Clamp((int)Math.Round(rate * seconds / allowed), SlowestVoice, FastestVoice) : rate;

    /// <summary>Seconds of one channel of two-byte samples, as espeak-ng writes them.</summary>
    private static double LengthOf(long bytes) => Math.Max(0, bytes - WavHeader) / 2.0 / SamplesPerSecond;

    // To espeak-ng, a Vietnamese syllable is a word.
    private static Task RunAsync(string file, int rate, string text, CancellationToken stop) =>
        ProgramRun.ToItsEndAsync(
            new(Voice!, ["-v", "vi", "-s", $"{rate}", "-b", "1", "-w", file, "--stdin"]),
            stop,
            input: text
        );
}
