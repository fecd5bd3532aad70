using System.Security.Cryptography;
using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Persistence;

/// <summary>
/// Tries every half a minute whether PostgreSQL takes what officers save, and takes it back: a server whose own disk is
/// full, or a lock that somebody keeps, answers every question.
/// </summary>
internal sealed class WriteWatch(Database database, DatabaseState state, TimeProvider clock, ILogger<WriteWatch> log)
    : PeriodicWork(
        new("Trying whether the database can be written", TimeSpan.FromSeconds(30))
        {
            AfterFault = TimeSpan.FromSeconds(3),
            Meanwhile = "Officers cannot save.",
        },
        clock,
        log
    )
{
    // Random, so that it is not compressed: two pages, which is more than a row that is written over has room for.
    private const int Bytes = 12 << 10;

    public override Task StartAsync(CancellationToken cancellationToken) =>
        database.IsPostgres ? base.StartAsync(cancellationToken) : Task.CompletedTask;

    protected override async Task WorkAsync(CancellationToken stop)
    {
        try
        {
            await WriteAsync(stop);
            state.WhyUnwritable = null;
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            state.WhyUnwritable = fault.GetBaseException().Message;
            throw;
        }
    }

    private async Task WriteAsync(CancellationToken stop)
    {
        await using var db = database.Open();
        db.Database.SetCommandTimeout(UnitOfWork.LongestWait);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({UnitOfWork.WriteLock})", stop);
        // From here on all officers wait for this.
        await db.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '1s'", stop);
        await db.Database.ExecuteSqlRawAsync(LockAsWriters(db), stop);
        db.Add(
            new KeyValueRow
            {
                Id = "Campaign.WriteWatch",
                Value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)),
                UpdateDate = Clock.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync(stop);
        await transaction.RollbackAsync(stop);
    }

    // The lock that every save takes on the tables it writes.
    private static string LockAsWriters(CmsDbContext db)
    {
        var tables = db.Model.GetEntityTypes().Select(x => x.GetTableName()).OfType<string>().Distinct();
        return $"LOCK TABLE {string.Join(", ", tables.Select(x => $"\"{x}\""))} IN ROW EXCLUSIVE MODE";
    }
}
