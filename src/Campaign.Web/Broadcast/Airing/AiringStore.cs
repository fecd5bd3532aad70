using Campaign.Core.Broadcast;
using Campaign.Core.Time;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Broadcast.Airing;

/// <summary>Stores airing reports and counts them.</summary>
internal sealed class AiringStore(IDbContextFactory<OperationsDb> database, CampaignClock clock)
{
    /// <summary>
    /// Stores a report once. A repeated request with the same key and content returns the first one's id.
    /// </summary>
    /// <returns>The report's id and whether it is new; null when the key was used for a different report.</returns>
    public async Task<(Guid Id, bool IsNew)?> AddAsync(
        AiringRequest request,
        IReadOnlyCollection<AiringReport> rows,
        CancellationToken stop
    )
    {
        await using var db = await database.CreateDbContextAsync(stop);
        if (await EarlierAsync(db, request, stop) is { } earlier)
            return Answer(request, earlier);
        db.Add(request);
        db.AddRange(rows);
        try
        {
            await db.SaveChangesAsync(stop);
            return (request.Id, true);
        }
        catch (DbUpdateException)
        {
            // The same request came twice at once, and the unique index let only one through.
            db.ChangeTracker.Clear();
            if (await EarlierAsync(db, request, stop) is { } other)
                return Answer(request, other);
            throw;
        }
    }

    /// <summary>
    /// Readings by script, place and day, from the first to the last day, both included; see <see cref="AiringTally"/>.
    /// </summary>
    public async Task<List<AiringCount>> CountAsync(DateOnly from, DateOnly to, CancellationToken stop) =>
        [
            .. AiringTally
                .Readings(await ReportedAsync(from, to, x => x, stop))
                .Select(x => new AiringCount(x.Script, x.Place, x.Day, x.Times))
                .OrderBy(x => x.Day)
                .ThenBy(x => x.Place, StringComparer.Ordinal)
                .ThenBy(x => x.ScriptId),
        ];

    /// <summary>In how many sessions something was read, by place and day.</summary>
    public async Task<List<(string Place, DateOnly Day, int Sessions)>> SessionsAsync(
        DateOnly from,
        DateOnly to,
        CancellationToken stop
    ) => [.. AiringTally.Sessions(await ReportedAsync(from, to, x => x, stop))];

    /// <summary>Where and how often a script was read, ever.</summary>
    public async Task<List<AiringCount>> OfScriptAsync(Guid script, CancellationToken stop)
    {
        var reports = await ReportedAsync(
            DateOnly.MinValue,
            DateOnly.MaxValue,
            x => x.Where(r => r.ScriptId == script),
            stop
        );
        return [.. AiringTally.Readings(reports).Select(x => new AiringCount(x.Script, x.Place, x.Day, x.Times))];
    }

    /// <summary>How often stations read a script at a place on a day; null when none has reported it.</summary>
    public async Task<int?> OfStationsAsync(Guid script, string place, DateOnly day, CancellationToken stop)
    {
        var reports = await ReportedAsync(day, day, x => x.Where(r => r.ScriptId == script && r.Place == place), stop);
        return reports.Exists(x => !x.IsOfficer) ? AiringTally.Readings(reports).Single().Times : null;
    }

    private async Task<List<ReportedAiring>> ReportedAsync(
        DateOnly from,
        DateOnly to,
        Func<IQueryable<AiringReport>, IQueryable<AiringReport>> which,
        CancellationToken stop
    )
    {
        var (first, last) = (StoredDay.Text(from), StoredDay.Text(to));
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = await which(db.Set<AiringReport>())
            .AsNoTracking()
            .Where(x => x.Day.CompareTo(first) >= 0 && x.Day.CompareTo(last) <= 0)
            .LeftJoin(
                db.Set<AiringRequest>(),
                x => x.ReportId,
                x => x.Id,
                (report, request) => new { Report = report, Request = request }
            )
            .ToListAsync(stop);
        return rows.ConvertAll(x => Of(x.Report, x.Request));
    }

    private ReportedAiring Of(AiringReport row, AiringRequest? request)
    {
        var isOfficer = request?.ByOfficer == true;
        return new(
            row.ReportId,
            request?.OwnerId ?? row.ReportId,
            isOfficer,
            request?.ReceivedAt ?? row.AiredAt,
            row.ScriptId,
            row.Place,
            StoredDay.Read(row.Day),
            isOfficer ? null
                : row.Session is { } session
                    ? (session == Session.Morning.ApiName() ? Session.Morning : Session.Afternoon)
                : clock.Local(row.AiredAt).Hour < 12 ? Session.Morning
                : Session.Afternoon,
            row.Session is not null,
            row.Times
        );
    }

    private static Task<AiringRequest?> EarlierAsync(OperationsDb db, AiringRequest request, CancellationToken stop) =>
        db.Set<AiringRequest>()
            .AsNoTracking()
            .FirstOrDefaultAsync(x => x.OwnerId == request.OwnerId && x.IdempotencyKey == request.IdempotencyKey, stop);

    private static (Guid, bool)? Answer(AiringRequest request, AiringRequest earlier) =>
        earlier.Digest == request.Digest ? (earlier.Id, false) : null;
}

/// <summary>How often a script was read at a place on a day.</summary>
/// <param name="ScriptId">The script.</param>
/// <param name="Place">Code of the place.</param>
/// <param name="Day">The local day.</param>
/// <param name="Times">Readings.</param>
internal sealed record AiringCount(Guid ScriptId, string Place, DateOnly Day, int Times);
