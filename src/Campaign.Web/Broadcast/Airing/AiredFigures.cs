using Campaign.Core.Results;
using Campaign.Web.Items;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Broadcast.Airing;

/// <summary>How often stations reported that a programme or a script was read.</summary>
internal sealed class AiredFigures(IDbContextFactory<OperationsDb> database) : IKnownFigures
{
    public KnownCount Count => KnownCount.Airings;

    public string Source => "theo báo cáo đã phát của đài";

    public async Task<long> OfAsync(KnownFigureQuestion question, CancellationToken stop)
    {
        var (first, last) = (StoredDay.Text(question.Edition.Start), StoredDay.Text(question.Edition.End));
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = await db.Set<AiringReport>()
            .AsNoTracking()
            .Where(x => x.Day.CompareTo(first) >= 0 && x.Day.CompareTo(last) <= 0)
            .Select(x => new { x.ReportId, x.Place })
            .Distinct()
            .ToListAsync(stop);
        return rows.Count(x => question.Places.Contains(x.Place));
    }
}
