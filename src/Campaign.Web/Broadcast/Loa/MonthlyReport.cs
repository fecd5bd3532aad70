using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Site.Http;
using Campaign.Web.Site.Text;

namespace Campaign.Web.Broadcast.Loa;

/// <summary>The month in numbers: what was published and what was aired, by place. Printable, and as CSV.</summary>
internal static class MonthlyReport
{
    /// <summary><c>/loa/bao-cao/{month}</c>, the month written <c>2025-11</c>.</summary>
    public static async Task PageAsync(HttpContext http, string month, PageEndpoint pages, AiringStore store)
    {
        if (First(month) is not { } first)
        {
            await pages.GetAsync(http, x => x.NotFound("tháng nào như vậy (viết như 2025-11)"), []);
            return;
        }
        var counts = await store.CountAsync(first, Last(first), http.RequestAborted);
        await pages.GetAsync(http, context => Page.Of<MonthView, MonthModel>(Model(context.Snapshot, first, counts), new PageHead($"Báo cáo phát thanh tháng {first:M/yyyy}")
        {
            // Reports come in at any time, which the publication log does not know.
            Store = false, Listed = false, Theme = context.CurrentTheme,
        }), []);
    }

    /// <summary><c>/loa/bao-cao/{month}.csv</c>.</summary>
    public static async Task<IResult> CsvAsync(HttpContext http, string month, AiringStore store, SnapshotStore snapshots)
    {
        if (First(month) is not { } first)
            return Results.NotFound();
        var counts = await store.CountAsync(first, Last(first), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(AiringRoutes.Csv(counts, snapshots.Current), "text/csv; charset=utf-8", $"bao-cao-phat-thanh-{month}.csv");
    }

    private static MonthModel Model(CampaignSnapshot snapshot, DateOnly first, IReadOnlyCollection<AiringCount> counts)
    {
        var last = Last(first);
        var usable = snapshot.All<Script>().Count(x => !(x.Header.ValidFrom > last) && !(x.Header.ValidUntil < first) && !x.Header.IsSample);
        return new(
            first,
            usable,
            [.. counts.GroupBy(x => x.Place).Select(x => new MonthRow(
                PlaceWords.Name(snapshot.Places, x.Key, last), x.Select(c => c.Day).Distinct().Count(), x.Sum(c => c.Times)))
                .OrderByDescending(x => x.Times).ThenBy(x => x.Name, StringComparer.Ordinal)],
            [.. counts.GroupBy(x => x.ScriptId).Select(x => new MonthRow(
                snapshot.Find<Script>(x.Key)?.Title ?? "Bài đã thu hồi", x.Select(c => c.Place).Distinct().Count(), x.Sum(c => c.Times)))
                .OrderByDescending(x => x.Times).ThenBy(x => x.Name, StringComparer.Ordinal)]);
    }

    private static DateOnly? First(string month) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= ProgrammeService.FirstYear and <= 2100 ? day : null;

    private static DateOnly Last(DateOnly first) => first.AddMonths(1).AddDays(-1);
}

/// <summary>A month.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Usable">Scripts that could be used in it.</param>
/// <param name="Places">By place: days with readings, readings.</param>
/// <param name="Scripts">By script: places with readings, readings.</param>
public sealed record MonthModel(DateOnly First, int Usable, ImmutableArray<MonthRow> Places, ImmutableArray<MonthRow> Scripts);

/// <summary>A row.</summary>
/// <param name="Name">Place or title.</param>
/// <param name="Spread">Days, or places.</param>
/// <param name="Times">Readings.</param>
public sealed record MonthRow(string Name, int Spread, int Times);
