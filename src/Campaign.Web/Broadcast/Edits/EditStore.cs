using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Publication;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Broadcast.Edits;

/// <summary>Stores officers' decisions and makes them known on this node.</summary>
internal sealed class EditStore(IDbContextFactory<OperationsDb> database, CampaignClock clock, EditBook book)
    : IDisposable
{
    // Turns are replayed from 1 January or 1 July; older days are shown without edits by hand.
    private const int DaysKeptInMind = 400;

    // One load at a time, so that one that started before a decision cannot finish after one that includes it.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Loads the decisions that still matter into the book.</summary>
    public async Task LoadAsync(CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            await ReadAsync(stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task ReadAsync(CancellationToken stop)
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
        book.Decided(new ProgrammeEdits(rows.Select(Edit), changed, revision));
    }

    /// <summary>Stores a decision. The caller checks it for faults first.</summary>
    public async Task AddAsync(ProgrammeEdit edit, string reason, Guid by, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
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
            }
        );
        await db.SaveChangesAsync(stop);
        await LoadAsync(stop);
    }

    /// <summary>Withdraws a decision from today on; false when it was withdrawn before.</summary>
    public async Task<bool> WithdrawAsync(Guid id, Guid by, CancellationToken stop)
    {
        var (now, today) = (clock.UtcNow, StoredDay.Text(clock.Today));
        await using var db = await database.CreateDbContextAsync(stop);
        var changed = await db.Set<ProgrammeEditRow>()
            .Where(x => x.Id == id && x.WithdrawnAt == null)
            .ExecuteUpdateAsync(
                x =>
                    x.SetProperty(r => r.WithdrawnAt, now)
                        .SetProperty(r => r.WithdrawnBy, by)
                        .SetProperty(r => r.WithdrawnDay, today),
                stop
            );
        await LoadAsync(stop);
        return changed == 1;
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
        };
}

/// <summary>Picks up decisions made on other nodes.</summary>
internal sealed class EditFollower(EditStore edits, TimeProvider time, ILogger<EditFollower> log)
    : PeriodicWork(
        // The first programme a reader sees must already include the decisions made before the start.
        new("Reading decisions about programmes", TimeSpan.FromSeconds(5))
        {
            BeforeReaders = true,
            Meanwhile = "The last known ones stay in force.",
        },
        time,
        log
    ),
        IServesReaders
{
    protected override Task WorkAsync(CancellationToken stop) => edits.LoadAsync(stop);
}
