using System.Collections.Concurrent;
using Campaign.UmbracoHost.Periodic;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Tests.Periodic;

public sealed class PeriodicWorkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Work_that_begins_at_the_start_goes_on_round_after_round_until_the_host_stops()
    {
        using var work = new Work(new("Counting", TimeSpan.Zero) { AtStart = true }, _ => Task.CompletedTask);
        await work.UntilAsync(round: 3);
        await work.StopAsync(CancellationToken.None);
        var rounds = work.Rounds;
        Assert.True(work.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Equal(rounds, work.Rounds);
        Assert.Empty(work.Log.Lines);
    }

    [Fact]
    public async Task Work_that_does_not_begin_at_the_start_rests_first()
    {
        using var work = new Work(new("Counting", Timeout.InfiniteTimeSpan), _ => Task.CompletedTask);
        await work.StartAsync(CancellationToken.None);
        await work.Rested.Task.WaitAsync(Patience);
        Assert.Equal(0, work.Rounds);
        await work.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_readers_need_is_done_before_the_start_ends_and_its_fault_ends_the_start()
    {
        var before = new Rhythm("Counting", Timeout.InfiniteTimeSpan) { BeforeReaders = true };
        using var work = new Work(before, _ => Task.CompletedTask);
        using var faulty = new Work(before, _ => throw new IOException("no room"));

        await work.StartAsync(CancellationToken.None);
        await Assert.ThrowsAsync<IOException>(() => faulty.StartAsync(CancellationToken.None));

        Assert.Equal(1, work.Rounds);
        Assert.Null(faulty.ExecuteTask);
        await work.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_fault_is_told_once_while_it_lasts_another_one_too_and_again_after_it_has_worked()
    {
        using var work = new Work(
            new("Counting", TimeSpan.Zero) { AtStart = true, Meanwhile = "Nobody counts." },
            round =>
                round switch
                {
                    1 or 2 or 3 => throw new IOException("no room"),
                    4 or 5 => throw new IOException("no disk"),
                    7 or 8 => throw new IOException("no room"),
                    _ => Task.CompletedTask,
                }
        );
        await work.UntilAsync(round: 10);
        await work.StopAsync(CancellationToken.None);
        Assert.Equal(
            [
                (LogLevel.Error, "no room"),
                (LogLevel.Error, "no disk"),
                (LogLevel.Information, ""),
                (LogLevel.Error, "no room"),
                (LogLevel.Information, ""),
            ],
            work.Log.Lines.Select(x => (x.Level, x.Fault?.Message ?? ""))
        );
        Assert.StartsWith("Counting failed. Nobody counts.", work.Log.Lines.First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_that_was_given_up_inside_a_round_is_a_fault_and_no_end()
    {
        using var work = new Work(
            new("Counting", TimeSpan.Zero) { AtStart = true },
            round => round == 1 ? throw new TaskCanceledException("no answer") : Task.CompletedTask
        );
        await work.UntilAsync(round: 2);
        await work.StopAsync(CancellationToken.None);
        Assert.Equal("no answer", work.Log.Lines.First().Fault!.Message);
    }

    [Fact]
    public async Task A_fault_of_the_waiting_is_told_like_one_of_the_work()
    {
        using var work = new Work(new("Counting", TimeSpan.Zero) { AtStart = true }, _ => Task.CompletedTask)
        {
            RestFault = new IOException("no log"),
        };
        await work.UntilAsync(round: 2);
        await work.StopAsync(CancellationToken.None);
        Assert.Equal("no log", work.Log.Lines.First().Fault!.Message);
    }

    [Fact]
    public async Task What_the_end_of_the_host_cuts_off_is_no_fault()
    {
        var begun = new TaskCompletionSource();
        using var work = new Work(
            new("Counting", TimeSpan.Zero) { AtStart = true },
            async (_, stop) =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw new IOException("the connection was closed");
            }
        );
        await work.StartAsync(CancellationToken.None);
        await begun.Task.WaitAsync(Patience);
        await work.StopAsync(CancellationToken.None);
        Assert.True(work.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Empty(work.Log.Lines);
    }

    private sealed class Work(Rhythm rhythm, Func<int, CancellationToken, Task> round, Book log)
        : PeriodicWork(rhythm, TimeProvider.System, log)
    {
        private readonly ConcurrentDictionary<int, TaskCompletionSource> _reached = new();
        private volatile int _rounds;

        public Work(Rhythm rhythm, Func<int, Task> round)
            : this(rhythm, (x, _) => round(x)) { }

        public Work(Rhythm rhythm, Func<int, CancellationToken, Task> round)
            : this(rhythm, round, new Book()) { }

        public new Book Log => (Book)base.Log;

        public int Rounds => _rounds;

        public TaskCompletionSource Rested { get; } = new();

        public Exception? RestFault { get; init; }

        /// <summary>Starts, and waits until a round has begun.</summary>
        public async Task UntilAsync(int round)
        {
            var reached = Reached(round).Task;
            await StartAsync(CancellationToken.None);
            await reached.WaitAsync(Patience);
        }

        protected override Task WorkAsync(CancellationToken stop)
        {
            Reached(Interlocked.Increment(ref _rounds)).TrySetResult();
            return round(_rounds, stop);
        }

        protected override Task RestAsync(CancellationToken stop)
        {
            Rested.TrySetResult();
            return RestFault is null ? base.RestAsync(stop) : throw RestFault;
        }

        private TaskCompletionSource Reached(int round) => _reached.GetOrAdd(round, _ => new());
    }

    private sealed class Book : ILogger
    {
        private readonly ConcurrentQueue<(LogLevel Level, string Text, Exception? Fault)> _lines = new();

        public IReadOnlyCollection<(LogLevel Level, string Text, Exception? Fault)> Lines => _lines;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => _lines.Enqueue((logLevel, formatter(state, exception), exception));
    }
}
