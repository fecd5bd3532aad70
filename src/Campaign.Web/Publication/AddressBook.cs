using System.Data.Common;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Publication;

/// <summary>
/// Keeps every address under which something was public, so that after a restart, too, a page can say that it was
/// withdrawn, or lead to where it is now. The snapshot knows what happens while it lives; the table knows the rest.
/// </summary>
internal sealed class AddressBook(
    IDbContextFactory<OperationsDb> databases,
    SnapshotStore store,
    TimeProvider time,
    ILogger<AddressBook> log
) : BackgroundService, IServesReaders
{
    // Short transactions: officers write to the same database.
    private const int Batch = 500;
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    /// <summary>Types whose items have a page under their slug, or a name in the API's address.</summary>
    private static readonly ItemType[] Types =
    [
        ItemType.Campaign,
        ItemType.Place,
        ItemType.Edition,
        ItemType.Message,
        ItemType.Material,
        ItemType.Script,
        ItemType.Service,
        ItemType.Event,
        ItemType.Document,
    ];

    private HashSet<PageAddress> _kept = [];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<AddressRow>().AsNoTracking().ToListAsync(cancellationToken);
        foreach (var row in rows)
            if (ItemTypes.TryParse(row.Type, out var type))
                _kept.Add(new PageAddress(type, row.Slug, row.ItemId));
        store.Update(x => x.Remember(_kept));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seq = -1L;
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                var snapshot = await store.NewerThanAsync(seq, stoppingToken);
                await KeepAsync(seq < 0 ? All(snapshot) : Since(snapshot, seq), stoppingToken);
                seq = snapshot.Seq;
                _kept = [];
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
            catch (Exception e) when (e is DbException or DbUpdateException)
            {
                log.LogError(e, "Addresses of pages could not be kept; the next try is in {Pause}.", AfterFailure);
                await Task.Delay(AfterFailure, time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    private List<PageAddress> All(CampaignSnapshot snapshot) =>
        [.. Types.SelectMany(x => snapshot.List(x)).Select(Of).Where(x => !_kept.Contains(x))];

    private static List<PageAddress> Since(CampaignSnapshot snapshot, long seq) =>
        [
            .. snapshot
                .Changes.Since(seq, int.MaxValue)
                .Where(x => Types.Contains(x.Type))
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
                    INSERT INTO site_address ("Type", "Slug", "ItemId") VALUES ({type.ApiName()}, {slug}, {id})
                    ON CONFLICT ("Type", "Slug") DO UPDATE SET "ItemId" = excluded."ItemId"
                    """,
                    stop
                );
            await transaction.CommitAsync(stop);
        }
    }
}
