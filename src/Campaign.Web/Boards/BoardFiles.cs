using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Cache;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items.Lists;
using Campaign.Web.Settings;
using Campaign.Web.Words;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Boards;

/// <summary>Files for boards that take nothing else, at <c>/api/v1/boards/{place}.zip</c> and <c>.mp4</c>.</summary>
internal sealed class BoardFiles(
    SnapshotStore store,
    CampaignClock clock,
    RateLimiter limiter,
    BoardPackages packages,
    IOptions<CampaignOptions> site
)
{
    private static readonly Parameter Size = new(
        "size",
        $"Pixels of the screen: {string.Join(", ", BoardSize.All.Select(x => x.Name))}; the first if not given.",
        ParameterKind.Text,
        BoardSize.All[0].Name
    );

    private static readonly Parameter Film = new(
        "film",
        "With the film beside the pictures, for a stick.",
        ParameterKind.Flag,
        "true"
    );

    /// <summary>Query parameters of the film.</summary>
    public static ImmutableArray<Parameter> OfFilm { get; } = [Size, Parameter.MinVersion];

    private static readonly Parameter Begin = new(
        "begin",
        "Begins the file if nobody has; without it the answer only says how far it is.",
        ParameterKind.Flag,
        "true"
    );

    /// <summary>Query parameters of how far the film is.</summary>
    public static ImmutableArray<Parameter> OfFilmProgress { get; } = [Size, Begin, Parameter.MinVersion];

    /// <summary>Query parameters of how far the ZIP is.</summary>
    public static ImmutableArray<Parameter> OfZipProgress { get; } = [Size, Film, Begin, Parameter.MinVersion];

    /// <summary>Query parameters of the ZIP.</summary>
    public static ImmutableArray<Parameter> OfZip { get; } = [Size, Film, Parameter.MinVersion];

    /// <summary>Pictures with a playlist and checksums.</summary>
    public async Task<IResult> ZipAsync(HttpContext http, string place)
    {
        var query = await FileAnswers.BeginAsync(http, limiter, OfZip);
        var package = PackageOf(query, place);
        return await AnswerAsync(
            package,
            "zip",
            "application/zip",
            () => packages.ZipAsync(package, query.Flag(Film.Name), RenderCauses.Of(http), http.RequestAborted)
        );
    }

    /// <summary>The same as a film.</summary>
    public async Task<IResult> FilmAsync(HttpContext http, string place)
    {
        var package = PackageOf(await FileAnswers.BeginAsync(http, limiter, OfFilm), place);
        return await AnswerAsync(
            package,
            "mp4",
            "video/mp4",
            () => packages.FilmAsync(package, RenderCauses.Of(http), http.RequestAborted)
        );
    }

    /// <summary>How far the film is. It is begun when that is asked for, and nobody waits.</summary>
    public Task<IResult> FilmProgressAsync(HttpContext http, string place) =>
        ProgressAsync(
            http,
            place,
            OfFilmProgress,
            ".mp4",
            (package, query, cause) => packages.ProgressOfFilm(package, cause, query.Flag(Begin.Name))
        );

    /// <summary>The same of the ZIP.</summary>
    public Task<IResult> ZipProgressAsync(HttpContext http, string place) =>
        ProgressAsync(
            http,
            place,
            OfZipProgress,
            ".zip",
            (package, query, cause) =>
                packages.ProgressOfZip(package, query.Flag(Film.Name), cause, query.Flag(Begin.Name))
        );

    private async Task<IResult> ProgressAsync(
        HttpContext http,
        string place,
        ImmutableArray<Parameter> parameters,
        string ending,
        Func<BoardPackage, ApiQuery, RenderCause, FileProgress> progressOf
    )
    {
        var query = await FileAnswers.BeginAsync(http, limiter, parameters);
        var package = PackageOf(query, place);
        http.Response.Headers.CacheControl = "no-store";
        var progress = progressOf(package, query, RenderCauses.Of(http));
        var url =
            $"{site.Value.OriginOf(http.Request)}/api/v1/boards/{package.Place.Ref}{ending}?size={package.Size.Name}";
        if (parameters.Contains(Film) && query.Flag(Film.Name))
            url += $"&{Film.Name}=true";
        return Results.Json(ApiBoardFile.Of(progress, url), Answer.JsonOptions);
    }

    private async Task<IResult> AnswerAsync(
        BoardPackage package,
        string extension,
        string mediaType,
        Func<Task<Rendition>> make
    )
    {
        var file = await FileAnswers.RenderedAsync(make);
        var name = $"bang-tin-{package.Place.Ref}-{package.Size.Name}-{Dates.Iso(clock.Today)}.{extension}";
        return FileAnswers.Of(file, mediaType, name);
    }

    private BoardPackage PackageOf(ApiQuery query, string code)
    {
        var (snapshot, today) = (store.Current, clock.Today);
        var size = query[Size.Name] is { } asked
            ? BoardSize.Find(asked) ?? throw ProblemException.Parameter(Size.Name, $"{asked} is none of the sizes.")
            : BoardSize.All[0];
        if (snapshot.Places.Find(code) is null)
            throw ItemLists.Missing(snapshot, ItemType.Place, code, $"place: no unit is known by {code}.");
        if (snapshot.Places.Resolve(code, today) is not [var place])
            throw new ProblemException(ProblemType.NotFound, $"place: {code} is several units today.");
        var board = BoardModel.Of(snapshot, clock, today, place);
        if (board.Slides.IsEmpty)
            throw new ProblemException(ProblemType.NotFound, $"The board of {code} has nothing to show today.");
        return BoardPackage.Of(board, size, clock.Instant(today.AddDays(1), TimeOnly.MinValue));
    }
}
