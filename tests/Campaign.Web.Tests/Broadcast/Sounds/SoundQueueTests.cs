using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Settings;
using Campaign.Web.Broadcast.Sounds;

namespace Campaign.Web.Tests.Broadcast.Sounds;

/// <summary>Who waits for sound, and who is told to come again.</summary>
public sealed class SoundQueueTests
{
    [Fact]
    public async Task Stations_wait_in_line_for_their_own_programme_however_many_there_are()
    {
        using var queue = new SoundQueue(
            new RenderBudget(new RenderingOptions { Budget = 20, BudgetReserve = 0 }, TimeProvider.System)
        );
        var free = new TaskCompletionSource();
        var done = 0;
        var stations = Enumerable.Range(0, 40).Select(x => TakeAsync(Own(x))).ToList();
        await Assert.ThrowsAsync<BudgetExhaustedException>(() => TakeAsync(new Visitor("203.0.113.7")));
        await Assert.ThrowsAsync<BudgetExhaustedException>(() =>
            TakeAsync(new Visitor("cpk_other", HasKey: true, IsOfTheDay: true))
        );

        free.SetResult();
        await Task.WhenAll(stations);
        Assert.Equal(40, done);

        static Visitor Own(int number) => new($"cpk_{number}", HasKey: true, IsOfTheDay: true, IsItsOwn: true);

        Task TakeAsync(Visitor visitor) =>
            queue.TakeAsync(
                new RenderCause(visitor),
                1,
                async () =>
                {
                    await free.Task;
                    done++;
                }
            );
    }
}
