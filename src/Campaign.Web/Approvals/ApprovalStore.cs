using Campaign.Core.Approvals;
using Campaign.Core.Time;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Approvals;

/// <summary>
/// Keeps submissions, every step of theirs, and with each step the letters about it. Of two officers who decide at once
/// one is told that the other was faster.
/// </summary>
internal sealed class ApprovalStore(IDbContextFactory<OperationsDb> database, CampaignClock clock)
{
    /// <summary>What an officer is told who decides about something that is no longer as they saw it.</summary>
    public const string Faster = "Một cán bộ khác vừa xử lý mục này, hoặc bản nháp vừa đổi. Hãy xem lại rồi làm tiếp.";

    private const string Waiting = "Mục này đã được trình và đang chờ: không trình hai lần.";

    /// <summary>Keeps what was submitted together: all of it or nothing.</summary>
    /// <exception cref="ApprovalRefused">One of them is open already.</exception>
    public async Task AddAsync(
        IReadOnlyList<ApprovalRow> rows,
        string? words,
        ApprovalMail mail,
        CancellationToken stop
    )
    {
        await using var db = await database.CreateDbContextAsync(stop);
        db.AddRange(rows);
        db.AddRange(rows.Select(x => Step(x, ApprovalAction.Submit, x.SubmittedBy, words)));
        mail.Add(db, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            var names = rows.Select(x => x.OpenFor).ToList();
            db.ChangeTracker.Clear();
            if (await db.Set<ApprovalRow>().AnyAsync(x => names.Contains(x.OpenFor), stop))
                throw new ApprovalRefused(Waiting);
            throw;
        }
    }

    /// <summary>Takes a step, if the submission is still as it was seen.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="seen">Its revision as it was seen; null: whichever.</param>
    /// <param name="step">What is done, by whom (null: the product), and why.</param>
    /// <param name="change">What else the row says afterwards.</param>
    /// <param name="mail">Who is told.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="ApprovalRefused">Somebody was faster, or the step is not possible in its state.</exception>
    public async Task<ApprovalRow> ActAsync(
        Guid id,
        int? seen,
        ApprovalStep step,
        Action<ApprovalRow>? change,
        ApprovalMail mail,
        CancellationToken stop
    )
    {
        await using var db = await database.CreateDbContextAsync(stop);
        if (
            await db.Set<ApprovalRow>().SingleOrDefaultAsync(x => x.Id == id, stop) is not { } row
            || (seen is { } revision && row.Revision != revision)
            || ApprovalFlow.After(row.Now, step.Action) is not { } state
        )
            throw new ApprovalRefused(Faster);
        row.State = state.ToString();
        row.Revision++;
        if (!ApprovalFlow.IsOpen(state))
            row.OpenFor = null;
        change?.Invoke(row);
        db.Add(Step(row, step.Action, step.By, step.Words));
        mail.Add(db, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(stop);
            return row;
        }
        catch (DbUpdateException)
        {
            throw new ApprovalRefused(Faster);
        }
    }

    /// <summary>A submission; null when there is none.</summary>
    public async Task<ApprovalRow?> FindAsync(Guid id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<ApprovalRow>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, stop);
    }

    /// <summary>Everything that is open, the first submitted first.</summary>
    public async Task<List<ApprovalRow>> OpenAsync(CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = db.Set<ApprovalRow>().AsNoTracking().Where(x => x.OpenFor != null);
        return await rows.OrderBy(x => x.Id).ToListAsync(stop);
    }

    /// <summary>What is open of some documents.</summary>
    public List<ApprovalRow> OpenOf(IReadOnlyCollection<Guid> documents)
    {
        using var db = database.CreateDbContext();
        var rows = db.Set<ApprovalRow>().AsNoTracking();
        return [.. rows.Where(x => x.OpenFor != null && documents.Contains(x.Document))];
    }

    /// <summary>What was submitted of a document, the latest first.</summary>
    public async Task<List<ApprovalRow>> LatestAsync(Guid document, int most, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = db.Set<ApprovalRow>().AsNoTracking().Where(x => x.Document == document);
        return await rows.OrderByDescending(x => x.Id).Take(most).ToListAsync(stop);
    }

    /// <summary>What is done with, the latest submitted first.</summary>
    /// <param name="documents">Only of these; null: of any.</param>
    /// <param name="most">How many.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<List<ApprovalRow>> ClosedAsync(
        IReadOnlyCollection<Guid>? documents,
        int most,
        CancellationToken stop
    )
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = db.Set<ApprovalRow>().AsNoTracking().Where(x => x.OpenFor == null);
        if (documents is not null)
            rows = rows.Where(x => documents.Contains(x.Document));
        return await rows.OrderByDescending(x => x.Id).Take(most).ToListAsync(stop);
    }

    /// <summary>What was submitted together.</summary>
    public async Task<List<ApprovalRow>> SetAsync(Guid set, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<ApprovalRow>()
            .AsNoTracking()
            .Where(x => x.SetId == set)
            .OrderBy(x => x.Id)
            .ToListAsync(stop);
    }

    /// <summary>The steps of some submissions, the first one first.</summary>
    public async Task<List<ApprovalStepRow>> StepsAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var steps = db.Set<ApprovalStepRow>().AsNoTracking().Where(x => ids.Contains(x.ApprovalId));
        return await steps.OrderBy(x => x.Id).ToListAsync(stop);
    }

    /// <summary>Keeps that the approvers are reminded; false when another node has done it.</summary>
    public async Task<bool> RemindAsync(Guid id, ApprovalMail mail, CancellationToken stop)
    {
        var now = clock.UtcNow;
        await using var db = await database.CreateDbContextAsync(stop);
        await using var all = await db.Database.BeginTransactionAsync(stop);
        var mine = await db.Set<ApprovalRow>()
            .Where(x => x.Id == id && x.RemindedAt == null)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.RemindedAt, now), stop);
        if (mine == 0)
            return false;
        mail.Add(db, now);
        await db.SaveChangesAsync(stop);
        await all.CommitAsync(stop);
        return true;
    }

    private ApprovalStepRow Step(ApprovalRow row, ApprovalAction action, Guid? by, string? words) =>
        new()
        {
            ApprovalId = row.Id,
            Revision = row.Revision,
            Action = action.ToString(),
            By = by,
            At = clock.UtcNow,
            Words = words,
        };
}
