using System.Collections.Immutable;
using Campaign.Web.Http;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Assets;

namespace Campaign.Web.Boards;

/// <summary>Electronic boards and televisions in public places.</summary>
internal static class BoardArea
{
    // The worker fetches, and does nothing else.
    private const string WorkerPolicy = "default-src 'none'; connect-src 'self'";

    /// <summary>Registers the files of boards. They need rendering.</summary>
    public static IServiceCollection AddBoards(this IServiceCollection services) =>
        services
            .AddSingleton<BoardFilm>()
            .AddSingleton<FilesUnderWay>()
            .AddSingleton<BoardPictures>()
            .AddSingleton<BoardPackages>()
            .AddSingleton<BoardFiles>();

    /// <summary>Maps the boards, and the worker that keeps the last good state of them and of nothing else.</summary>
    public static WebApplication MapBoards(this WebApplication app)
    {
        var worker = new Payload(SiteAssets.Read("board-worker.js"), "text/javascript; charset=utf-8");
        app.MapPage(BoardPages.Folder + "{place}", BoardPages.Show);
        app.MapReading(
                BoardPages.Folder + "tho.js",
                (HttpContext http) =>
                {
                    http.Response.Headers.CacheControl = CacheRules.Public;
                    http.Response.Headers.ContentSecurityPolicy = WorkerPolicy;
                    return worker.WriteAsync(http);
                }
            )
            .ExcludeFromDescription();
        var files = app.Services.GetRequiredService<BoardFiles>();
        app.MapFile(
            "/film",
            "getBoardFilmProgress",
            "How far the film of a board is; begun if that is asked for.",
            BoardFiles.OfFilmProgress,
            files.FilmProgressAsync,
            typeof(ApiBoardFile)
        );
        app.MapFile(
            "/package",
            "getBoardPackageProgress",
            "How far the ZIP of a board is; begun if that is asked for.",
            BoardFiles.OfZipProgress,
            files.ZipProgressAsync,
            typeof(ApiBoardFile)
        );
        app.MapFile(
            ".zip",
            "getBoardPackage",
            "A board as pictures with a playlist and checksums, for boards that take files alone.",
            BoardFiles.OfZip,
            files.ZipAsync,
            file: MediaTypes.Zip
        );
        app.MapFile(
            ".mp4",
            "getBoardFilm",
            "The same as a film without sound, where the server has ffmpeg.",
            BoardFiles.OfFilm,
            files.FilmAsync,
            file: MediaTypes.Mp4
        );
        return app;
    }

    private static void MapFile(
        this WebApplication app,
        string ending,
        string name,
        string summary,
        ImmutableArray<Parameter> parameters,
        Delegate handle,
        Type? response = null,
        string? file = null
    ) =>
        app.MapReading($"api/v1/boards/{{place}}{ending}", handle)
            .WithName(name)
            .WithMetadata(
                new DocumentedOperation(summary, "Boards")
                {
                    Parameters = parameters,
                    Response = response,
                    Files = file is null ? [] : [file],
                    Problems =
                    [
                        ProblemType.InvalidParameter,
                        ProblemType.NotFound,
                        ProblemType.Withdrawn,
                        ProblemType.Unprintable,
                        ProblemType.Unavailable,
                    ],
                }
            );
}
