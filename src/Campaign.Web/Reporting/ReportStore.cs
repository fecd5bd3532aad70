using System.Collections.Immutable;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Reporting;

/// <summary>
/// Keeps reports and every step of theirs. Who changes one says which revision they saw, so that two people on one form
/// lose nothing.
/// </summary>
internal sealed class ReportStore(
    IDbContextFactory<OperationsDb> database,
    CampaignClock clock,
    ReportDecisions decisions
)
{
    // Each turn lost means that somebody else got on; so many in a row are no chance.
    private const int Turns = 50;

    private const string Changed = "Báo cáo vừa được người khác thay đổi. Hãy xem lại rồi làm tiếp.";

    private static readonly string[] Counting = [nameof(ReportState.Accepted), nameof(ReportState.Locked)];

    private readonly ReportRows _rows = new(clock);

    /// <summary>A unit's latest report of an edition; an empty draft is opened when there is none.</summary>
    public async Task<StoredReport> OpenAsync(
        string campaign,
        int year,
        ReportingUnit unit,
        string by,
        CancellationToken stop
    )
    {
        await using var db = await database.CreateDbContextAsync(stop);
        if (await LatestAsync(db, campaign, year, unit, stop) is { } latest)
            return _rows.Report(latest);
        var row = _rows.Draft(campaign, year, unit, 1, ContentJson.Write(ReportContent.Empty));
        try
        {
            db.Add(row);
            db.Add(_rows.Step(row, ReportAction.Open, by, null));
            await db.SaveChangesAsync(stop);
            return _rows.Report(row);
        }
        catch (DbUpdateException)
        {
            // Somebody else opened it in the same moment.
            db.ChangeTracker.Clear();
            if (await LatestAsync(db, campaign, year, unit, stop) is { } other)
                return _rows.Report(other);
            throw;
        }
    }

    /// <summary>One version of a report; null when there is none.</summary>
    public async Task<StoredReport?> FindAsync(Guid id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await RowAsync(db, id, stop) is { } row ? _rows.Report(row) : null;
    }

    /// <summary>The latest version of a unit's report of an edition; null when nobody has opened one.</summary>
    public async Task<StoredReport?> FindAsync(string campaign, int year, ReportingUnit unit, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await LatestAsync(db, campaign, year, unit, stop) is { } row ? _rows.Report(row) : null;
    }

    /// <summary>All versions of all reports of an edition.</summary>
    public async Task<ImmutableArray<StoredReport>> OfAsync(string campaign, int year, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = await db.Set<ReportRow>()
            .AsNoTracking()
            .Where(x => x.Campaign == campaign && x.Year == year)
            .ToListAsync(stop);
        return [.. rows.Select(_rows.Report).OrderBy(x => x.Report.Unit.Name, StringComparer.Ordinal)];
    }

    /// <summary>Every step of a report, the first one first.</summary>
    public async Task<ImmutableArray<ReportStep>> StepsAsync(Guid id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = await db.Set<ReportStepRow>()
            .AsNoTracking()
            .Where(x => x.ReportId == id)
            .OrderBy(x => x.Revision)
            .ToListAsync(stop);
        return [.. rows.Select(ReportStep.Of)];
    }

    /// <summary>Keeps a change, together with what others have changed since.</summary>
    /// <param name="id">The report.</param>
    /// <param name="seen">The revision that was changed.</param>
    /// <param name="mine">What it is to say.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="ReportStepRefused">It can no longer be changed.</exception>
    public async Task<ReportSaving> SaveAsync(Guid id, int seen, ReportContent mine, string by, CancellationToken stop)
    {
        for (var turn = 1; ; turn++)
        {
            await using var db = await database.CreateDbContextAsync(stop);
            var row = await NeededAsync(db, id, stop);
            var now = _rows.Report(row);
            var state = After(now, ReportAction.Save);
            var (merged, conflicts) =
                row.Revision == seen
                    ? (mine, [])
                    : ReportMerge.Of(await SeenAsync(db, now, seen, stop), now.Report.Content, mine);
            if (!conflicts.IsEmpty || merged.Equals(now.Report.Content))
                return new(now, conflicts, merged);
            row.Content = ContentJson.Write(merged);
            if (await IsKeptAsync(db, row, state, (ReportAction.Save, by, null), turn, stop))
                return new(_rows.Report(row), [], merged);
        }
    }

    /// <summary>Hands in, returns, takes, closes or corrects a report, as it was seen.</summary>
    /// <exception cref="ReportStepRefused">
    /// Not in this state, without the words it needs, or somebody has changed the report since.
    /// </exception>
    public async Task<StoredReport> ActAsync(
        Guid id,
        int seen,
        ReportAction action,
        string? words,
        string by,
        CancellationToken stop
    )
    {
        for (var turn = 1; ; turn++)
        {
            await using var db = await database.CreateDbContextAsync(stop);
            var row = await NeededAsync(db, id, stop);
            var now = _rows.Report(row);
            var latest = await LatestAsync(db, row.Campaign, row.Year, now.Report.Unit, stop);
            if (row.Revision != seen || latest?.Version != row.Version)
                throw new ReportStepRefused(action, now, Changed);
            var state = After(now, action);
            if (ReportFlow.NeedsWords(action) && string.IsNullOrWhiteSpace(words))
                throw new ReportStepRefused(action, now, "Hãy ghi lý do.");
            if (ReportDecisions.Concerns(now.Report.State, action))
            {
                if (decisions.Write(now, await IsReplacedAsync(db, row, stop), action, by, words))
                    return (await FindAsync(id, stop))!;
                continue;
            }
            if (action == ReportAction.Submit)
                row.SubmittedAt ??= clock.UtcNow;
            if (action == ReportAction.Correct)
                row = _rows.Draft(row.Campaign, row.Year, now.Report.Unit, row.Version + 1, row.Content);
            if (await IsKeptAsync(db, row, state, (action, by, words), turn, stop))
                return _rows.Report(row);
        }
    }

    // A version that was closed stays so: whether there is one can be asked before the step is written.
    private static Task<bool> IsReplacedAsync(OperationsDb db, ReportRow row, CancellationToken stop) =>
        db.Set<ReportRow>()
            .AnyAsync(
                x =>
                    x.Campaign == row.Campaign
                    && x.Year == row.Year
                    && x.Unit == row.Unit
                    && x.Version != row.Version
                    && Counting.Contains(x.State),
                stop
            );

    private static ReportState After(StoredReport now, ReportAction action) =>
        ReportFlow.After(now.Report.State, action)
        ?? throw new ReportStepRefused(action, now, "Báo cáo đang ở trạng thái khác nên không làm được việc này.");

    private static async Task<ReportContent> SeenAsync(
        OperationsDb db,
        StoredReport now,
        int revision,
        CancellationToken stop
    )
    {
        var step = await db.Set<ReportStepRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(x => x.ReportId == now.Id && x.Revision == revision, stop);
        return ContentJson.Read(
            step?.Content ?? throw new ReportStepRefused(ReportAction.Save, now, "Không có bản báo cáo này.")
        );
    }

    // False when somebody else was faster: their row stands in the way, and the whole step is looked at again.
    private async Task<bool> IsKeptAsync(
        OperationsDb db,
        ReportRow row,
        ReportState state,
        (ReportAction Action, string By, string? Words) step,
        int turn,
        CancellationToken stop
    )
    {
        (row.State, row.ChangedAt) = (state.ToString(), clock.UtcNow);
        if (step.Action == ReportAction.Correct)
            db.Add(row);
        else
            row.Revision++;
        db.Add(_rows.Step(row, step.Action, step.By, step.Words));
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException) when (turn < Turns)
        {
            return false;
        }
    }

    private static Task<ReportRow?> LatestAsync(
        OperationsDb db,
        string campaign,
        int year,
        ReportingUnit unit,
        CancellationToken stop
    )
    {
        var name = unit.Name;
        return db.Set<ReportRow>()
            .Where(x => x.Campaign == campaign && x.Year == year && x.Unit == name)
            .OrderByDescending(x => x.Version)
            .FirstOrDefaultAsync(stop);
    }

    private static Task<ReportRow?> RowAsync(OperationsDb db, Guid id, CancellationToken stop) =>
        db.Set<ReportRow>().FirstOrDefaultAsync(x => x.Id == id, stop);

    private static async Task<ReportRow> NeededAsync(OperationsDb db, Guid id, CancellationToken stop) =>
        await RowAsync(db, id, stop) ?? throw new KeyNotFoundException($"There is no report {id}.");
}
