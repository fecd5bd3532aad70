using Campaign.Core.Publication;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Startup;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>Pruning changes the log for everybody, so it has a database of its own.</summary>
public sealed class PublicationPruningTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Pruning_keeps_the_newest_row_so_that_sequences_go_on(DatabaseProvider provider)
    {
        using var database = TestDatabase.Create(provider);
        await using var host = await TestHost.StartAsync(database.Options());
        var log = host.Get<IPublicationLog>();
        Assert.Equal((0, 0), (await log.OldestAsync(), await log.HeadAsync()));
        var content = await TestContent.WithTypeAsync(host);
        await content.CreatePublishedAsync();
        await content.CreatePublishedAsync();
        Assert.Equal(0, await log.PruneAsync(TimeProvider.System.GetUtcNow().AddDays(-1)));
        Assert.Equal(1, await log.PruneAsync(TimeProvider.System.GetUtcNow().AddDays(1)));
        Assert.Equal((2, 2), (await log.OldestAsync(), await log.HeadAsync()));
        await content.CreatePublishedAsync();
        Assert.Equal(3, await log.HeadAsync());
    }
}
