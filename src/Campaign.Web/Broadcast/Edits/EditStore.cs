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

/// <summary>Keeps the officers' decisions and brings them to the readers of this node.</summary>
internal sealed class EditStore(IDbContextFactory<OperationsDb> database, CampaignClock clock, EditBook book)
    : IDisposable
{
    // Turns are played through from 1 January or 1 July; older days are shown without hand edits.
    private const int DaysKeptInMind = 400;

    // One reading at a time: one that began before a decision must not end after the one that knows it.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Reads the decisions that matter into the book.</summary>
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
        // Of all rows, also those of days long gone: they stay, so the number only grows.
        var all = db.Set<ProgrammeEditRow>();
        var revision = await all.LongCountAsync(stop) + await all.LongCountAsync(x => x.WithdrawnAt != null, stop);
        var next = new ProgrammeEdits(rows.Select(Edit), changed, revision);
        if (next.Mark != book.Current.Mark)
            book.Current = next;
    }

    /// <summary>Keeps a decision. Its faults are the caller's to look for.</summary>
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

    /// <summary>Ends a decision from today on; false when it had been ended before.</summary>
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

    /// <summary>The decisions with these ids, withdrawn ones too, the newest first.</summary>
    public async Task<List<ProgrammeEditRow>> ListAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<ProgrammeEditRow>()
            .AsNoTracking()
            .Where(x => ids.Contains(x.Id))
            .OrderByDescending(x => x.MadeAt)
            .ToListAsync(stop);
    }

    /// <summary>A row as the composer knows it.</summary>
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

/// <summary>Follows what other nodes decide.</summary>
internal sealed class EditFollower(EditStore edits, TimeProvider time, ILogger<EditFollower> log)
    : PeriodicWork(
        new("Reading decisions about programmes", TimeSpan.FromSeconds(5))
        {
            Meanwhile = "The last known ones stay in force.",
        },
        time,
        log
    ),
        IServesReaders
{
    // Readers never see a programme without the decisions that were there at the start.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await edits.LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task WorkAsync(CancellationToken stop) => edits.LoadAsync(stop);
}
