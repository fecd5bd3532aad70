using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Publication;
using Campaign.Web.Publication;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Broadcast.Edits;

/// <summary>
/// Stores officers' decisions, each with a row of the publication log in one transaction. The follower of the log reads
/// them before it shows the row, so every node knows a decision as soon as it learns of it.
/// </summary>
internal sealed class EditStore(
    IDbContextFactory<OperationsDb> database,
    ILoggedWrites writes,
    CampaignClock clock,
    EditBook book
) : IPublishedBeside, IDisposable
{
    // Turns are replayed from 1 January or 1 July; older days are shown without edits by hand.
    private const int DaysKeptInMind = 400;

    // One load at a time, so that one that started before a decision cannot finish after one that includes it.
    private readonly SemaphoreSlim _turn = new(1);

    public ItemType Type => ProgrammeEdit.ChangeType;

    /// <summary>Loads the decisions that still matter into the book.</summary>
    public async Task ReadAsync(CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            await LoadAsync(stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task LoadAsync(CancellationToken stop)
    {
        var since = StoredDay.Text(clock.Today.AddDays(-DaysKeptInMind));
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = await db.Set<ProgrammeEditRow>()
            .AsNoTracking()
            .Where(x => x.UntilDay.CompareTo(since) >= 0)
            .ToListAsync(stop);
        var changed = rows.Select(x => x.WithdrawnAt ?? x.MadeAt).Cast<DateTimeOffset?>().Max();
        // Counts every row, old ones included, so the number only grows.
        var all = db.Set<ProgrammeEditRow>();
        var revision = await all.LongCountAsync(stop) + await all.LongCountAsync(x => x.WithdrawnAt != null, stop);
        var old = all.Where(x => x.UntilDay.CompareTo(since) < 0);
        var forgotten =
            await old.MaxAsync(x => (long?)(x.MadeSeq > x.WithdrawnSeq ? x.MadeSeq : x.WithdrawnSeq), stop) ?? 0;
        book.Decided(new ProgrammeEdits(rows.Select(Edit), changed, revision) { ForgottenSeq = forgotten });
    }

    /// <summary>Stores a decision. The caller checks it for faults first.</summary>
    public async Task AddAsync(ProgrammeEdit edit, string reason, Guid by, CancellationToken stop)
    {
        writes.Write(
            edit.Id,
            Type,
            (transaction, seq) =>
            {
                using var db = SharedTransaction.Join(transaction);
                db.Add(
                    new ProgrammeEditRow
                    {
                        Id = edit.Id,
                        Place = edit.Place,
                        Kind = edit.Kind.ToString(),
                        Scripts = string.Join(' ', edit.Scripts),
                        FromDay = StoredDay.Text(edit.From),
                        UntilDay = StoredDay.Text(edit.Until),
                        Reason = reason,
                        MadeBy = by,
                        MadeAt = clock.UtcNow,
                        MadeSeq = seq,
                    }
                );
                return db.SaveChanges() == 1;
            }
        );
        await ReadAsync(stop);
    }

    /// <summary>Withdraws a decision from today on; false when it was withdrawn before.</summary>
    public async Task<bool> WithdrawAsync(Guid id, Guid by, CancellationToken stop)
    {
        var (now, today) = (clock.UtcNow, StoredDay.Text(clock.Today));
        var withdrawn = writes.Write(
            id,
            Type,
            (transaction, seq) =>
            {
                using var db = SharedTransaction.Join(transaction);
                var changed = db.Set<ProgrammeEditRow>()
                    .Where(x => x.Id == id && x.WithdrawnAt == null)
                    .ExecuteUpdate(x =>
                        x.SetProperty(r => r.WithdrawnAt, now)
                            .SetProperty(r => r.WithdrawnBy, by)
                            .SetProperty(r => r.WithdrawnDay, today)
                            .SetProperty(r => r.WithdrawnSeq, seq)
                    );
                return changed == 1;
            }
        );
        await ReadAsync(stop);
        return withdrawn is not null;
    }

    /// <summary>One decision, or null.</summary>
    public async Task<ProgrammeEditRow?> FindAsync(Guid id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<ProgrammeEditRow>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, stop);
    }

    /// <summary>The decisions with these ids, including withdrawn ones, newest first.</summary>
    public async Task<List<ProgrammeEditRow>> ListAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<ProgrammeEditRow>()
            .AsNoTracking()
            .Where(x => ids.Contains(x.Id))
            .OrderByDescending(x => x.MadeAt)
            .ToListAsync(stop);
    }

    /// <summary>Converts a row into the form the composer uses.</summary>
    internal static ProgrammeEdit Edit(ProgrammeEditRow row) =>
        new(
            row.Id,
            row.Place,
            Enum.Parse<EditKind>(row.Kind),
            [.. row.Scripts.Split(' ').Select(Guid.Parse)],
            StoredDay.Read(row.FromDay),
            StoredDay.Read(row.UntilDay)
        )
        {
            WithdrawnOn = row.WithdrawnDay is { } day ? StoredDay.Read(day) : null,
            MadeSeq = row.MadeSeq,
            WithdrawnSeq = row.WithdrawnSeq,
            Reason = row.MadeSeq > 0 ? row.Reason : null,
        };
}
