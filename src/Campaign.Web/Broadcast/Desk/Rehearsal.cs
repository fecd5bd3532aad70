using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.UmbracoHost.Management;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Media;
using Campaign.Web.Scripts;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast.Desk;

/// <summary>A draft to be read aloud.</summary>
/// <param name="Text">In the script format, at most 20,000 characters.</param>
/// <param name="Language">BCP 47 tag.</param>
internal sealed record RehearsalWords(string? Text, string? Language);

/// <summary>
/// Reads a draft aloud with espeak-ng, where it is installed, so that officers hear its rhythm and mistakes. It is not
/// meant to be aired, and the recording says so first. It is WAV, which every browser plays without an encoder.
/// </summary>
internal sealed class Rehearsal(IOptions<BroadcastOptions> options, ScriptLibrary library) : IDisposable
{
    private const int Longest = 20_000;
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
        var review = library.Review(text.Normalize(), "vi-VN");
        http.Response.Headers.CacheControl = "no-store";
        var sound = await SpeakAsync($"{Warning}\n\n{PlainText.From(review)}", http.RequestAborted);
        return Results.File(sound, "audio/wav", "ban-doc-thu.wav");
    }

    public void Dispose() => _turn.Dispose();

    private async Task<byte[]> SpeakAsync(string text, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        var file = Path.GetTempFileName();
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Patience);
            await RunAsync(file, text, patience.Token);
            return await File.ReadAllBytesAsync(file, stop);
        }
        finally
        {
            File.Delete(file);
            _turn.Release();
        }
    }

    private async Task RunAsync(string file, string text, CancellationToken stop)
    {
        // To espeak-ng, a Vietnamese syllable is a word.
        var speed = options.Value.SyllablesPerMinute.ToString(CultureInfo.InvariantCulture);
        await ProgramRun.ToItsEndAsync(
            new(Voice!, ["-v", "vi", "-s", speed, "-b", "1", "-w", file, "--stdin"]),
            stop,
            input: text
        );
    }
}
