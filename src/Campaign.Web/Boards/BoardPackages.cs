using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Campaign.Core.Time;
using Campaign.Rendering.Cache;
using Campaign.Web.Formats;

namespace Campaign.Web.Boards;

/// <summary>Files of a board, made once for what it shows: a ZIP of pictures with a playlist, and a film.</summary>
internal sealed class BoardPackages(
    BoardPictures pictures,
    RenditionCache cache,
    RenderBudget budget,
    BoardFilm film,
    FilesUnderWay making,
    CampaignClock clock
)
{
    /// <summary>Name of the film inside the ZIP.</summary>
    public const string FilmName = "bang-tin.mp4";

    // A film takes as long as some ten files.
    private const int OfAFilm = 10;

    /// <summary>How much of the work on a ZIP its film is.</summary>
    private const double ShareOfFilm = 0.9;

    private static readonly string Build = typeof(BoardPackages).Module.ModuleVersionId.ToString("N");

    // The earliest time that a ZIP can hold.
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The ZIP.</summary>
    public Task<Rendition> ZipAsync(BoardPackage package, bool withFilm, RenderCause cause, CancellationToken stop) =>
        FetchAsync(KeyOfZip(package, withFilm), "zip", x => ZipAsync(x, package, withFilm, cause), stop);

    /// <summary>The film alone.</summary>
    public Task<Rendition> FilmAsync(BoardPackage package, RenderCause cause, CancellationToken stop) =>
        FetchAsync(KeyOfFilm(package), "mp4", x => FilmAsync(x, package, cause), stop);

    /// <summary>How far the film of a board is; it is begun if that is asked for. Nobody waits for it here.</summary>
    public FileProgress ProgressOfFilm(BoardPackage package, RenderCause cause, bool begin) =>
        Progress(KeyOfFilm(package), "mp4", film.IsThere, begin, x => FilmAsync(x, package, cause));

    /// <summary>The same of the ZIP.</summary>
    public FileProgress ProgressOfZip(BoardPackage package, bool withFilm, RenderCause cause, bool begin)
    {
        var (key, ofFilm) = (KeyOfZip(package, withFilm), KeyOfFilm(package));
        // Asked before the cache, here as there, so that what is done between the questions is not taken for none.
        var moving = making.Of(ofFilm)?.Made;
        var isFilmThere = withFilm && cache.Find(ofFilm, "mp4") is not null;
        var zip = Progress(key, "zip", !withFilm || film.IsThere, begin, x => ZipAsync(x, package, withFilm, cause));
        return withFilm && zip.Made is { } own
            ? zip with
            {
                Made = ShareOfFilm * (isFilmThere ? 1 : moving ?? 0) + (1 - ShareOfFilm) * own,
            }
            : zip;
    }

    private FileProgress Progress(
        string key,
        string extension,
        bool isPossible,
        bool begin,
        Func<string, Task<Rendition>> make
    )
    {
        var running = making.Of(key);
        if (cache.Find(key, extension) is { } made)
            return new() { File = made };
        if (!isPossible)
            return new() { Fault = BoardFilm.Absent };
        return begin ? making.Begin(key, () => make(key)) : running ?? new();
    }

    // Whoever leaves stops waiting only: the file is made to its end, for whoever asks next.
    private async Task<Rendition> FetchAsync(
        string key,
        string extension,
        Func<string, Task<Rendition>> make,
        CancellationToken stop
    ) => cache.Find(key, extension) ?? await making.MakeAsync(key, () => make(key)).WaitAsync(stop);

    private Task<Rendition> ZipAsync(string key, BoardPackage package, bool withFilm, RenderCause cause) =>
        cache.GetOrAddAsync(
            key,
            "zip",
            async () =>
            {
                Spend(cause, withFilm ? OfAFilm : 1);
                return await WriteAsync(package, withFilm, making.Report(key));
            }
        );

    private Task<Rendition> FilmAsync(string key, BoardPackage package, RenderCause cause) =>
        cache.GetOrAddAsync(
            key,
            "mp4",
            async () =>
            {
                Spend(cause, OfAFilm);
                var progress = making.Report(key);
                var pages = await pictures.OfAsync(package, new PartOfProgress(progress, BoardFilm.ShareOfPictures));
                return await film.MakeAsync(
                    [.. pages.Select(x => x.Picture.Path)],
                    package.Size.Seconds,
                    progress,
                    default
                );
            }
        );

    private static string KeyOfZip(BoardPackage package, bool withFilm) => Key("zip" + withFilm, package);

    // Until when it holds is not in the film: the same pictures are the same film tomorrow.
    private static string KeyOfFilm(BoardPackage package) => Key("mp4", package with { GoodUntil = default });

    private void Spend(RenderCause cause, int times)
    {
        if (cause.Visitor is { } visitor)
            for (var i = 0; i < times; i++)
                budget.Spend(visitor);
    }

    private async Task<byte[]> WriteAsync(BoardPackage package, bool withFilm, IProgress<double> progress)
    {
        // The film first: whoever waits for it holds no pictures in memory meanwhile.
        var moving = withFilm ? await FilmAsync(package, RenderCause.Editor, default) : null;
        var files = new List<(string Name, byte[] Bytes)>();
        var pages = await pictures.OfAsync(package, progress);
        foreach (var (index, page) in pages.Index())
            files.Add((BoardPackage.PictureName(index), await File.ReadAllBytesAsync(page.Picture.Path)));
        package = package with { Slides = [.. pages.Select(x => x.Slide)] };
        if (moving is not null)
            files.Add((FilmName, await File.ReadAllBytesAsync(moving.Path)));
        files.Add(("playlist.m3u", Encoding.UTF8.GetBytes(package.Playlist())));
        files.Add(("playlist.json", package.Description()));
        files.Add(("DOC-TRUOC.txt", Encoding.UTF8.GetBytes(package.ReadMe(clock.Local(package.GoodUntil)))));
        files.Add(("SHA256SUMS", Encoding.UTF8.GetBytes(SteadyZip.Sums(files))));
        // Pictures and films are packed already.
        return SteadyZip.Pack(files, NoDate, CompressionLevel.NoCompression);
    }

    private static string Key(string what, BoardPackage package) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        what,
                        package.Name,
                        package.Place.Ref,
                        package.Slides,
                        package.Size,
                        package.GoodUntil,
                        BoardPictures.Css,
                        Build,
                    }
                )
            )
        );
}
