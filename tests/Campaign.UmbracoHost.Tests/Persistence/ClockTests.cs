using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Caches;
using Campaign.UmbracoHost.Scheduling;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>The machine's clock steps, as clocks that are set right do, or is not that of the other node.</summary>
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

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Nodes_whose_clocks_differ_keep_one_order_and_carry_out_a_schedule_once(int hours)
    {
        using var database = TestDatabase.Create(DatabaseProvider.PostgreSql);
        var clock = new MovedClock { Ahead = TimeSpan.FromHours(hours) };
        await using var here = await TestHost.StartAsync(database.Options());
        await using var there = await TestHost.StartAsync(database.Options(), x => x.AddSingleton<TimeProvider>(clock));
        var content = await TestContent.WithTypeAsync(here);
        var key = (await content.CreatePublishedAsync()).Key;
        there.Get<CacheInstructions>().Follow();
        var contents = there.Get<IContentService>();
        for (var i = 0; i < 3; i++)
        {
            await content.UpdateAsync(key, $"Ở đây, lần {i}");
            await content.PublishAsync(key);
            there.Get<CacheInstructions>().Follow();
            var document = contents.GetById(key)!;
            Assert.Equal($"Ở đây, lần {i}", document.GetValue<string>("title", "vi-VN"));
            document.SetValue("title", $"Ở kia, lần {i}", "vi-VN");
            contents.Save(document);
            Assert.True(contents.Publish(document, ["vi-VN"]).Success);
            // A step in the middle of work.
            clock.Ahead = -clock.Ahead;
            here.Get<CacheInstructions>().Follow();
            Assert.Equal($"Ở kia, lần {i}", content.Contents.GetById(key)!.GetValue<string>("title", "vi-VN"));
        }
        var log = await here.Get<IPublicationLog>().ReadAfterAsync(0, 100);
        Assert.Equal(log.Select(x => x.At).Order(), log.Select(x => x.At));

        var later = await content.CreateAsync();
        var at = TimeProvider.System.GetUtcNow().AddMinutes(5);
        var scheduled = await content.Publishing.PublishAsync(
            later.Key,
            [
                new()
                {
                    Culture = "vi-VN",
                    Schedule = new() { PublishDate = at },
                },
            ],
            Umbraco.Cms.Core.Constants.Security.SuperUserKey
        );
        Assert.True(scheduled.Success, scheduled.Status.ToString());
        var done = await Task.WhenAll(
            new[] { here, there }.Select(x =>
                Task.Run(() => x.Get<ScheduleRun>().RunAsync(at.UtcDateTime.AddMinutes(1)))
            )
        );
        Assert.Equal(1, done.Sum());
    }
}
