using Campaign.Core.Publication;
using Campaign.Web.Publication;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaign.Web.Tests.Publication;

public sealed class AddressBookTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-addresses-");
    private ServiceProvider _services = null!;

    private IDbContextFactory<OperationsDb> Databases =>
        _services.GetRequiredService<IDbContextFactory<OperationsDb>>();

    public async Task InitializeAsync()
    {
        var file = Path.Combine(_folder.FullName, "a.db");
        _services = new ServiceCollection()
            .AddOperationsDb($"Data Source={file};Pooling=False", postgres: false)
            .BuildServiceProvider();
        await _services.MigrateOperationsAsync();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.DeleteAll();
    }

    [Fact]
    public async Task After_a_restart_an_address_still_knows_its_former_owner()
    {
        var full = SiteSample.Create();
        await RunAsync(new SnapshotStore(full));
        var restarted = Restarted(full.Seq);
        await RunAsync(restarted);
        foreach (
            var item in full.List(ItemType.Message)
                .Concat(full.List(ItemType.Edition))
                .Concat(full.List(ItemType.Campaign))
                .Concat(full.List(ItemType.Place))
        )
            Assert.Equal(item.Id, restarted.Current.FormerOwner(item.Type, item.AddressName));
        Assert.Null(restarted.Current.FormerOwner(ItemType.Message, "chua-tung-co"));
    }

    [Fact]
    public async Task An_address_belongs_to_its_last_owner()
    {
        var full = SiteSample.Create();
        var first = full.List(ItemType.Message)[0];
        var second = first with { Header = first.Header with { Id = SampleSnapshot.Key(9100) } };
        var store = new SnapshotStore(full);
        await RunAsync(
            store,
            () =>
            {
                var now = store.Current;
                var gone = new Change(
                    now.Seq + 1,
                    first.Id,
                    first.Type.Name,
                    first.Language,
                    ChangeAction.Delete,
                    ChangeReason.Deleted,
                    SampleSnapshot.Then
                );
                store.Replace(SiteSample.With(now.Apply([], [gone], gone.Seq), second));
            }
        );
        var restarted = Restarted(store.Current.Seq);
        await RunAsync(restarted);
        Assert.Equal(second.Id, restarted.Current.FormerOwner(ItemType.Message, first.Slug));
    }

    // After the restart nothing is public any more.
    private static SnapshotStore Restarted(long seq) =>
        new(CampaignSnapshot.Empty(SiteVocabularies.Create()).Apply([], [], seq));

    // Runs the book until the table contains everything in the store.
    private async Task RunAsync(SnapshotStore store, Action? then = null)
    {
        using var book = new AddressBook(
            Databases,
            store,
            new([.. Campaign.Testing.ProductKinds.All.Addressed]),
            TimeProvider.System,
            NullLogger<AddressBook>.Instance
        );
        await book.StartAsync(default);
        await KeptAsync(store.Current);
        then?.Invoke();
        await KeptAsync(store.Current);
        await book.StopAsync(default);
    }

    private async Task KeptAsync(CampaignSnapshot snapshot)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var wanted = snapshot.List(ItemType.Message).Select(x => x.Id).ToList();
        while (true)
        {
            await using var db = await Databases.CreateDbContextAsync(patience.Token);
            var kept = await db.Set<AddressRow>().Select(x => x.ItemId).ToListAsync(patience.Token);
            if (wanted.All(kept.Contains))
                return;
            await Task.Delay(20, patience.Token);
        }
    }
}
