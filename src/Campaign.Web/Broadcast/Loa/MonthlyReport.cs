using System.Globalization;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Fetches;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Pages;

namespace Campaign.Web.Broadcast.Loa;

/// <summary>The month in numbers: what was published, pulled and aired, by place, as a page, CSV and PDF.</summary>
internal sealed class MonthlyReport(
    AiringStore airings,
    FetchStore fetches,
    SnapshotStore store,
    CampaignClock clock,
    BroadcastPdf pdf,
    RateLimiter limiter
)
{
    /// <summary><c>/loa/bao-cao/{month}</c>, the month written <c>2025-11</c>.</summary>
    public async Task PageAsync(HttpContext http, string month, PageEndpoint pages)
    {
        if (First(month) is not { } first)
        {
            await pages.GetAsync(http, x => x.NotFound("tháng nào như vậy (viết như 2025-11)"), []);
            return;
        }
        var model = await ModelAsync(first, http.RequestAborted);
        await pages.GetAsync(
            http,
            context =>
                Page.Of<MonthView, MonthModel>(
                    model,
                    new PageHead($"Báo cáo phát thanh tháng {first:M/yyyy}")
                    {
                        // Reports come in at any time, without a change in the publication log.
                        Store = false,
                        Listed = false,
                        Theme = context.CurrentTheme,
                    }
                ),
            []
        );
    }

    /// <summary><c>/loa/bao-cao/{month}.csv</c>.</summary>
    public async Task<IResult> CsvAsync(HttpContext http, string month)
    {
        if (First(month) is not { } first)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        var csv = MonthlyFigures.Csv(await ModelAsync(first, http.RequestAborted));
        return Results.File(csv, "text/csv; charset=utf-8", $"bao-cao-phat-thanh-{month}.csv");
    }

    /// <summary><c>/loa/bao-cao/{month}.pdf</c>; 503 when no PDF can be rendered.</summary>
    public async Task<IResult> PdfAsync(HttpContext http, string month)
    {
        if (First(month) is not { } first)
            return Results.NotFound();
        limiter.Take(http);
        http.Response.Headers.CacheControl = "no-store";
        var model = await ModelAsync(first, http.RequestAborted);
        try
        {
            var file = await FileAnswers.RenderedAsync(() =>
                pdf.MonthAsync(store.Current, model, clock.Today, RenderCauses.Of(http), http.RequestAborted)
            );
            // A stream has no date. Nobody caches the answer, so nobody would ask whether it has changed.
            return Results.Stream(File.OpenRead(file.Path), "application/pdf", $"bao-cao-phat-thanh-{month}.pdf");
        }
        catch (ProblemException problem)
        {
            // This is a page, not the API, so a sentence is enough.
            http.Response.Headers.RetryAfter = problem.RetryAfter is { } wait ? $"{(int)wait.TotalSeconds}" : default;
            return Results.Text(problem.Message, statusCode: problem.Type.Status);
        }
    }

    private async Task<MonthModel> ModelAsync(DateOnly first, CancellationToken stop)
    {
        var last = MonthlyFigures.Last(first);
        return MonthlyFigures.Of(
            store.Current,
            first,
            await airings.CountAsync(first, last, stop),
            await fetches.ListAsync(first, last, MonthlyFigures.Pulls, stop)
        );
    }

    private static DateOnly? First(string month) =>
        DateOnly.TryParseExact(
            month + "-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        ) && day.Year is >= ProgrammeService.FirstYear and <= 2100
            ? day
            : null;
}
