using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Keys;
using Campaign.Web.Media;
using Campaign.Web.Storage;

namespace Campaign.Web.Fetches;

/// <summary>
/// Sees what leaves the house: programmes and scripts that a station's key fetched, a commune's page of a day, and what
/// was rendered for printing. It stands in front of everything, because prepared answers pass nothing else.
/// </summary>
internal sealed class FetchMeter(RequestDelegate next, FetchStore fetches, SnapshotStore store, CampaignClock clock)
{
    private const int IdLength = 36;

    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
            http.Response.OnStarting(() =>
            {
                // 304: it was counted when it was fetched. 206: the rest of a file that was.
                if (http.Response.StatusCode == StatusCodes.Status200OK && Of(http) is { } fetch)
                    fetches.Count(fetch);
                return Task.CompletedTask;
            });
        return next(http);
    }

    private Fetch? Of(HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var key = http.Features.Get<CallerKey>()?.Prefix ?? "";
        return parts switch
        {
            // The month's report has an address of the same shape, but its place is none.
            ["loa", var place, _] when store.Current.Places.Find(place) is not null => For(
                "",
                place,
                Guid.Empty,
                FetchedThing.Page
            ),
            // A day in one of its forms, or one of its files.
            ["api", "v1", "programmes", var place, var day, .. { Length: <= 1 } file] when key.Length > 0 => For(
                key,
                place,
                Guid.Empty,
                HasNotices(day, file) ? FetchedThing.ProgrammeWithNotices : FetchedThing.Programme
            ),
            ["api", "v1", "scripts", { Length: >= IdLength } script, ..]
                when key.Length > 0 && Guid.TryParse(script.AsSpan(0, IdLength), out var id) => For(
                key,
                null,
                id,
                FetchedThing.Script
            ),
            ["api", "v1", "materials" or "messages" or "events" or "bulletins", var item, "files", var file]
                when Guid.TryParse(item, out var id) && !IsPreview(file) => For(
                key,
                http.Request.Query["place"],
                id,
                FetchedThing.Print
            ),
            ["api", "v1", "kits", var name] when name.EndsWith(".zip", StringComparison.Ordinal) => For(
                key,
                name[..^4],
                Guid.TryParse(http.Request.Query["message"], out var message) ? message : Guid.Empty,
                FetchedThing.Kit
            ),
            ["api", "v1", "speaker-kits", var name] when name.EndsWith(".pdf", StringComparison.Ordinal) => For(
                key,
                name[..^4],
                Guid.Empty,
                FetchedThing.Speaker
            ),
            _ => null,
        };
    }

    // Text for machines, sound, playlists and calendars have no head, and a later day may have no notice any more.
    private bool HasNotices(string day, string[] file) =>
        new[] { clock.Today, clock.Today.AddDays(1) }
            .Select(StoredDay.Text)
            .Any(x =>
                file is [var name]
                    ? day == x && name == "doc-truoc.txt"
                    : day == x || day == $"{x}.pdf" || day == $"{x}.zip"
            );

    // Pages show them small; nobody prints them.
    private static bool IsPreview(string file) =>
        file.EndsWith(".preview.png", StringComparison.Ordinal) || SmallCopy.IsName(file);

    private Fetch For(string key, string? place, Guid item, FetchedThing what) =>
        new(clock.Today, key, store.Current.Places.Find(place)?.Ref ?? "", item, what);
}

/// <summary>Counting what goes out.</summary>
internal static class FetchMetering
{
    private static readonly PathString[] Areas =
    [
        "/loa",
        "/api/v1/programmes",
        "/api/v1/scripts",
        "/api/v1/materials",
        "/api/v1/messages",
        "/api/v1/events",
        "/api/v1/bulletins",
        "/api/v1/kits",
        "/api/v1/speaker-kits",
    ];

    /// <summary>Registers the counts. They need the operations tables and the snapshot.</summary>
    public static IServiceCollection AddFetches(this IServiceCollection services) =>
        services.AddSingleton<FetchStore>().AddHostedService<FetchJob>();

    /// <summary>Counts what goes out. To be the first middleware.</summary>
    public static WebApplication UseFetches(this WebApplication app)
    {
        app.UseWhen(
            x => Areas.Any(area => x.Request.Path.StartsWithSegments(area)),
            x => x.UseMiddleware<FetchMeter>()
        );
        return app;
    }
}
