using Campaign.Core.Publication;
using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Publication;

/// <summary>
/// Remembers every address under which something was public, so that even after a restart a page can say that it was
/// withdrawn or lead to where it is now. The snapshot knows what happened during its lifetime; the table knows the
/// rest.
/// </summary>
internal sealed class AddressBook(
    IDbContextFactory<OperationsDb> databases,
    SnapshotStore store,
    AddressedTypes types,
    TimeProvider time,
    ILogger<AddressBook> log
)
    : PeriodicWork(
        new("Keeping the addresses of pages", TimeSpan.Zero)
        {
            AtStart = true,
            AfterFault = TimeSpan.FromSeconds(30),
            Meanwhile = "After a restart some addresses may be forgotten.",
        },
        time,
        log
    ),
        IServesReaders
{
    // Transactions are short, because officers write to the same database.
    private const int Batch = 500;

    private HashSet<PageAddress> _kept = [];
    private long _seq = -1;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<AddressRow>().AsNoTracking().ToListAsync(cancellationToken);
        foreach (var row in rows)
            _kept.Add(new PageAddress(new ItemType(row.Type), row.Slug, row.ItemId));
        store.Update(x => x.Remember(_kept));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task WorkAsync(CancellationToken stop)
    {
        var snapshot = await store.NewerThanAsync(_seq, stop);
        await KeepAsync(_seq < 0 ? All(snapshot) : Since(snapshot, _seq), stop);
        _seq = snapshot.Seq;
        _kept = [];
    }

    private List<PageAddress> All(CampaignSnapshot snapshot) =>
        [.. types.All.SelectMany(x => snapshot.List(x)).Select(Of).Where(x => !_kept.Contains(x))];

    private List<PageAddress> Since(CampaignSnapshot snapshot, long seq) =>
        [
            .. snapshot
                .Changes.Since(seq, int.MaxValue)
                .Where(x => types.All.Contains(x.Type))
                .Select(x => snapshot.Find(x.Id, CampaignSnapshot.DefaultLanguage))
                .OfType<PublishedItem>()
                .Select(Of)
                .Distinct(),
        ];

    private static PageAddress Of(PublishedItem item) => new(item.Type, item.AddressName, item.Id);

    private async Task KeepAsync(IEnumerable<PageAddress> addresses, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        foreach (var chunk in addresses.Chunk(Batch))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            foreach (var (type, slug, id) in chunk)
                // Another node may write the same row at the same time.
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO site_address ("Type", "Slug", "ItemId") VALUES ({type.Name}, {slug}, {id})
                    ON CONFLICT ("Type", "Slug") DO UPDATE SET "ItemId" = excluded."ItemId"
                    """,
                    stop
                );
            await transaction.CommitAsync(stop);
        }
    }
}
