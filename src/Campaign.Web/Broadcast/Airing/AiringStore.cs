using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Broadcast.Airing;

/// <summary>Stores airing reports and counts them.</summary>
internal sealed class AiringStore(IDbContextFactory<OperationsDb> database)
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

    /// <summary>Readings by script, place and day, from the first to the last day, both included.</summary>
    public async Task<List<AiringCount>> CountAsync(DateOnly from, DateOnly to, CancellationToken stop)
    {
        var (first, last) = (StoredDay.Text(from), StoredDay.Text(to));
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = await db.Set<AiringReport>()
            .AsNoTracking()
            .Where(x => x.Day.CompareTo(first) >= 0 && x.Day.CompareTo(last) <= 0)
            .GroupBy(x => new
            {
                x.ScriptId,
                x.Place,
                x.Day,
            })
            .Select(x => new
            {
                x.Key.ScriptId,
                x.Key.Place,
                x.Key.Day,
                Times = x.Sum(r => r.Times),
            })
            .ToListAsync(stop);
        return
        [
            .. rows.Select(x => new AiringCount(x.ScriptId, x.Place, StoredDay.Read(x.Day), x.Times))
                .OrderBy(x => x.Day)
                .ThenBy(x => x.Place, StringComparer.Ordinal)
                .ThenBy(x => x.ScriptId),
        ];
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
