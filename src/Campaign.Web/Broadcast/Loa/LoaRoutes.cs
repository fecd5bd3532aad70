using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Parts;
using Campaign.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Campaign.Web.Broadcast.Loa;

/// <summary>Addresses of the operators' pages.</summary>
internal static class LoaRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapLoa(this WebApplication app)
    {
        var loa = app.Services.GetRequiredService<LoaPages>();
        app.MapMethods(
                "/loa",
                Reading,
                (HttpContext http, PageEndpoint pages, SnapshotStore store, CampaignClock clock) =>
                    Redirected(http, store, clock, Chosen(http, store, clock), null)
                    ?? pages.GetAsync(http, LoaPages.Choose, LoaPages.Parameters)
            )
            .ExcludeFromDescription();
        app.MapMethods(
                "/loa/{place}",
                Reading,
                (HttpContext http, string place, PageEndpoint pages, SnapshotStore store, CampaignClock clock) =>
                    Redirected(http, store, clock, place, null)
                    ?? pages.GetAsync(http, x => x.NotFound("xã, phường, đặc khu nào như vậy"), [])
            )
            .ExcludeFromDescription();
        app.MapMethods(
                "/loa/kich-ban/{slug}",
                Reading,
                (HttpContext http, PageEndpoint pages) => pages.GetAsync(http, loa.Script, [Translation.Parameter])
            )
            .ExcludeFromDescription();
        app.MapMethods(
                "/loa/{place}/{date}",
                Reading,
                (
                    HttpContext http,
                    string place,
                    string date,
                    PageEndpoint pages,
                    SnapshotStore store,
                    CampaignClock clock
                ) => Redirected(http, store, clock, place, date) ?? pages.GetAsync(http, loa.Day, [])
            )
            .ExcludeFromDescription();
        app.MapPost(
                "/loa/{place}/{date}/da-phat",
                (HttpContext http, string place, string date, PageEndpoint pages, StationReport report) =>
                    report.PostAsync(http, place, date, pages)
            )
            .WithMetadata(new RequestSizeLimitAttribute(16 << 10))
            .ExcludeFromDescription();
        var month = app.Services.GetRequiredService<MonthlyReport>();
        app.MapMethods("/loa/bao-cao/{month}", Reading, month.PageAsync).ExcludeFromDescription();
        app.MapMethods("/loa/bao-cao/{month}.csv", Reading, month.CsvAsync).ExcludeFromDescription();
        app.MapMethods("/loa/bao-cao/{month}.pdf", Reading, month.PdfAsync).ExcludeFromDescription();
    }

    // From the list, or by a name that means one place only.
    private static string? Chosen(HttpContext http, SnapshotStore store, CampaignClock clock) =>
        http.Request.Query["xa"].FirstOrDefault()
        ?? LoaPages.Meant(store.Current, http.Request.Query["noi"].FirstOrDefault(), clock.Today);

    // Temporary: the day moves on, and units merge again.
    private static Task? Redirected(
        HttpContext http,
        SnapshotStore store,
        CampaignClock clock,
        string? place,
        string? date
    )
    {
        if (LoaPages.Onward(store.Current, place, date, clock.Today) is not { } target)
            return null;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect(target);
        return Task.CompletedTask;
    }
}
