using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Http.Answers;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Parts;
using Campaign.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace Campaign.Web.Broadcast.Loa;

/// <summary>Addresses of the operators' pages.</summary>
internal static class LoaRoutes
{
    public static void MapLoa(this WebApplication app)
    {
        var loa = app.Services.GetRequiredService<LoaPages>();
        app.MapReading(
                "/loa",
                (HttpContext http, PageEndpoint pages, SnapshotStore store, CampaignClock clock) =>
                    Redirected(http, store, clock, Chosen(http, store, clock), null)
                    ?? pages.GetAsync(http, LoaPages.Choose, LoaPages.Parameters)
            )
            .ExcludeFromDescription();
        app.MapReading(
                "/loa/{place}",
                (HttpContext http, string place, PageEndpoint pages, SnapshotStore store, CampaignClock clock) =>
                    Redirected(http, store, clock, place, null) ?? pages.GetAsync(http, LoaPages.Nowhere, [])
            )
            .ExcludeFromDescription();
        app.MapReading(
                "/loa/{place}/{date}",
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
        app.MapReading("/loa/bao-cao/{month}", month.PageAsync).ExcludeFromDescription();
        app.MapReading("/loa/bao-cao/{month}.csv", month.CsvAsync).ExcludeFromDescription();
        app.MapReading("/loa/bao-cao/{month}.pdf", month.PdfAsync).ExcludeFromDescription();
    }

    // Chosen from the list, or by a name that only one place has.
    private static string? Chosen(HttpContext http, SnapshotStore store, CampaignClock clock) =>
        http.Request.Query["xa"].FirstOrDefault()
        ?? LoaPages.Meant(store.Current, http.Request.Query["noi"].FirstOrDefault(), clock.Today);

    // The redirect is temporary, because the day moves on and units may merge again.
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
