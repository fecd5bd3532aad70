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

    /// <summary>How much of the work on a film its pictures are; the rest is ffmpeg's.</summary>
    public const double ShareOfPictures = 0.6;

    // One at a time, and on one processor: pages come first.
    private readonly SemaphoreSlim _turn = new(1);

    private int _asked;

    /// <summary>Path of ffmpeg; null when it is not installed.</summary>
    public string? Program { get; init; } = InstalledProgram.Find("ffmpeg");

    /// <summary>Whether films can be made here.</summary>
    public bool IsThere => Program is not null;

    /// <summary>The film of PNG files of one size.</summary>
    /// <param name="pictures">Paths of the files.</param>
    /// <param name="seconds">How long each is shown.</param>
    /// <param name="progress">Told how much is made, from 0 to 1; null: nobody asks.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="FilmException">ffmpeg is not there, or it failed.</exception>
    public async Task<byte[]> MakeAsync(
        IReadOnlyList<string> pictures,
        int seconds,
        IProgress<double>? progress,
        CancellationToken stop
    )
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
                return await InTurnAsync(pictures, seconds, progress, stop);
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

    private async Task<byte[]> InTurnAsync(
        IReadOnlyList<string> pictures,
        int seconds,
        IProgress<double>? progress,
        CancellationToken stop
    )
    {
        var folder = Directory.CreateTempSubdirectory("campaign-film-");
        try
        {
            var list = Path.Combine(folder.FullName, "list.txt");
            await File.WriteAllTextAsync(list, ListOf(pictures, seconds), stop);
            var film = Path.Combine(folder.FullName, "film.mp4");
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Patience);
            await RunAsync(list, film, new(pictures.Count * seconds, progress), patience.Token);
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

    private async Task RunAsync(string list, string film, Meter meter, CancellationToken stop)
    {
        string[] arguments =
        [
            .. "-nostdin -hide_banner -loglevel error -nostats -progress pipe:1 -f concat -safe 0 -i".Split(' '),
            list,
            .. "-vf format=yuv420p,fps=25 -c:v libx264 -preset ultrafast -crf 18 -tune stillimage -threads 1 -an".Split(
                ' '
            ),
            .. "-map_metadata -1 -fflags +bitexact -flags:v +bitexact -movflags +faststart".Split(' '),
            film,
        ];
        try
        {
            await ProgramRun.ToItsEndAsync(new(Program!, arguments), stop, read: meter.Read);
        }
        catch (ProgramRunException e)
        {
            throw new FilmException(Failed, e.Message);
        }
    }

    // ffmpeg says every half second how much of the film it has written, in microseconds.
    private sealed record Meter(int Seconds, IProgress<double>? Progress)
    {
        private const string Line = "out_time_us=";

        public void Read(string line)
        {
            if (
                line.StartsWith(Line, StringComparison.Ordinal)
                && long.TryParse(line.AsSpan(Line.Length), CultureInfo.InvariantCulture, out var written)
            )
                Progress?.Report(ShareOfPictures + (1 - ShareOfPictures) * Math.Clamp(written / 1e6 / Seconds, 0, 1));
        }
    }
}
