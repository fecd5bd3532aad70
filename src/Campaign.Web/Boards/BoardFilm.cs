using System.Diagnostics;
using System.Globalization;
using System.Text;
using Campaign.Rendering.Faults;
using Campaign.Web.Media;

namespace Campaign.Web.Boards;

/// <summary>
/// Makes a film of pictures with ffmpeg, where it is installed: H.264 without sound, 25 pictures a second.
/// </summary>
internal sealed class BoardFilm : IDisposable
{
    /// <summary>What is said where there is no ffmpeg.</summary>
    public const string Absent =
        "ffmpeg is not installed on this server, so there is no film; the ZIP has the same pictures.";

    private const string Failed = "ffmpeg could not make the film; the ZIP has the same pictures.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private const int MostWaiting = 3;

    // One at a time, and on one processor: pages come first.
    private readonly SemaphoreSlim _turn = new(1);

    private int _asked;

    /// <summary>Path of ffmpeg; null when it is not installed.</summary>
    public string? Program { get; init; } = InstalledProgram.Find("ffmpeg");

    /// <summary>The film of PNG files of one size.</summary>
    /// <exception cref="FilmException">ffmpeg is not there, or it failed.</exception>
    public async Task<byte[]> MakeAsync(IReadOnlyList<string> pictures, int seconds, CancellationToken stop)
    {
        if (Program is null)
            throw new FilmException(Absent);
        try
        {
            if (Interlocked.Increment(ref _asked) > MostWaiting)
                throw new BudgetExhaustedException("Other films are being made.", Patience);
            await _turn.WaitAsync(stop);
            try
            {
                return await InTurnAsync(pictures, seconds, stop);
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _asked);
        }
    }

    private async Task<byte[]> InTurnAsync(IReadOnlyList<string> pictures, int seconds, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-film-");
        try
        {
            var list = Path.Combine(folder.FullName, "list.txt");
            await File.WriteAllTextAsync(list, ListOf(pictures, seconds), stop);
            var film = Path.Combine(folder.FullName, "film.mp4");
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Patience);
            await RunAsync(list, film, patience.Token);
            return await File.ReadAllBytesAsync(film, stop);
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new FilmException(Failed, e.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public void Dispose() => _turn.Dispose();

    // The last picture stands twice, because ffmpeg gives the last one no time of its own.
    private static string ListOf(IReadOnlyList<string> pictures, int seconds)
    {
        var text = new StringBuilder("ffconcat version 1.0\n");
        foreach (var picture in pictures)
            text.Append(CultureInfo.InvariantCulture, $"file '{Quoted(picture)}'\nduration {seconds}\n");
        return text.Append(CultureInfo.InvariantCulture, $"file '{Quoted(pictures[^1])}'\n").ToString();
    }

    private static string Quoted(string path) => path.Replace("'", @"'\''", StringComparison.Ordinal);

    private async Task RunAsync(string list, string film, CancellationToken stop)
    {
        string[] arguments =
        [
            .. "-nostdin -hide_banner -loglevel error -f concat -safe 0 -i".Split(' '),
            list,
            .. "-vf format=yuv420p,fps=25 -c:v libx264 -preset ultrafast -crf 18 -tune stillimage -threads 1 -an".Split(
                ' '
            ),
            .. "-map_metadata -1 -fflags +bitexact -flags:v +bitexact -movflags +faststart".Split(' '),
            film,
        ];
        using var process =
            Process.Start(new ProcessStartInfo(Program!, arguments) { RedirectStandardError = true })
            ?? throw new FilmException(Failed);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            if (process.ExitCode != 0)
                throw new FilmException(Failed, $"ffmpeg ended with {process.ExitCode}: {await errors}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
