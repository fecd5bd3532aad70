using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Keys;

namespace Campaign.Web.Broadcast.Pulls;

/// <summary>
/// Notices which answers are pulls: a programme or script sent to a holder of a key, or a commune's page of a day. It
/// runs before everything else, because prepared answers skip the rest.
/// </summary>
internal sealed class PullMeter(RequestDelegate next, PullStore pulls, SnapshotStore store, CampaignClock clock)
{
    private const int IdLength = 36;

    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method))
            http.Response.OnStarting(() =>
            {
                // On 304 the station already has it, and it was counted when the station got it.
                if (http.Response.StatusCode == StatusCodes.Status200OK && Of(http) is { } pull)
                    pulls.Count(pull);
                return Task.CompletedTask;
            });
        return next(http);
    }

    private Pull? Of(HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var keyed = http.Features.Get<CallerKey>() is not null;
        return parts switch
        {
            ["loa", var place, var day] => Programme(place, day, PullSource.Page),
            ["api", "v1", "programmes", var place, var day] when keyed => Programme(place, day, PullSource.Key),
            ["api", "v1", "scripts", var script, ..] when keyed => Script(script),
            _ => null,
        };
    }

    // The address may carry an extension after the day, which is not the day of the pull. sessions.ics and sessions.rss
    // count as well.
    private Pull? Programme(string place, string day, PullSource source) =>
        store.Current.Places.Find(place) is { } known
        && (
            ProgrammePlace.Day(day.Split('.')[0], clock.Today) is not null
            || day.StartsWith("sessions.", StringComparison.Ordinal)
        )
            ? new(clock.Today, known.Ref, Guid.Empty, source)
            : null;

    private Pull? Script(string name) =>
        name.Length >= IdLength
        && Guid.TryParse(name.AsSpan(0, IdLength), out var id)
        && store.Current.Find<Core.Broadcast.Script>(id) is not null
            ? new(clock.Today, "", id, PullSource.Key)
            : null;
}

/// <summary>Putting the meter in place.</summary>
internal static class PullMetering
{
    private static readonly PathString[] Areas = ["/loa", "/api/v1/programmes", "/api/v1/scripts"];

    /// <summary>Counts pulls. Must be the first middleware.</summary>
    public static WebApplication UsePulls(this WebApplication app)
    {
        app.UseWhen(x => Areas.Any(area => x.Request.Path.StartsWithSegments(area)), x => x.UseMiddleware<PullMeter>());
        return app;
    }
}
