using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>The machine's clock steps back, as clocks that are set right do.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Log_time_never_goes_back_when_the_clock_does(DatabaseProvider provider)
    {
        using var database = TestDatabase.Create(provider);
        var clock = new MovedClock();
        await using var host = await TestHost.StartAsync(database.Options(), x => x.AddSingleton<TimeProvider>(clock));
        var content = await TestContent.WithTypeAsync(host);
        var key = (await content.CreatePublishedAsync()).Key;
        clock.Ahead -= TimeSpan.FromHours(2);
        for (var i = 0; i < 2; i++)
        {
            await content.UpdateAsync(key, $"Lần {i}");
            await content.PublishAsync(key);
        }

        var times = (await host.Get<IPublicationLog>().ReadAfterAsync(0, 10)).Select(x => x.At).ToList();

        Assert.Equal(3, times.Count);
        Assert.All(
            times.Zip(times.Skip(1)),
            x => Assert.Equal(x.First.AddSeconds(1), x.Second, TimeSpan.FromMilliseconds(1))
        );
    }
}
