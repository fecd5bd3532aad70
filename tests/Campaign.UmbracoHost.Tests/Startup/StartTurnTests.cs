using System.Collections.Concurrent;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Tests.Startup;

/// <summary>Processes prepare a database one after the other.</summary>
public sealed class StartTurnTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task The_second_waits_until_the_first_is_done_and_says_so(DatabaseProvider provider)
    {
        using var database = TestDatabase.Create(provider);
        using var words = new Words();
        await using var services = Services(database.Options(), words);
        var first = await services.TakeStartTurnAsync();
        var second = services.TakeStartTurnAsync();
        while (words.Said.IsEmpty)
            await Task.Delay(20);
        Assert.Contains("This one waits", Assert.Single(words.Said), StringComparison.Ordinal);
        Assert.False(second.IsCompleted);
        await first.DisposeAsync();
        await (await second).DisposeAsync();
    }

    [Fact]
    public async Task The_log_names_who_is_preparing_the_database()
    {
        using var database = TestDatabase.Create(DatabaseProvider.PostgreSql);
        using var words = new Words();
        var options = database.Options();
        await using var services = Services(
            options with
            {
                ConnectionString = $"{options.ConnectionString};Application Name=node-b",
            },
            words
        );
        await using var first = await services.TakeStartTurnAsync();
        using var patience = new CancellationTokenSource();
        var second = services.TakeStartTurnAsync(patience.Token);
        while (words.Said.IsEmpty)
            await Task.Delay(20);
        Assert.Contains("node-b", words.Said.First(), StringComparison.Ordinal);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    private static ServiceProvider Services(UmbracoHostOptions options, ILoggerProvider words) =>
        new ServiceCollection()
            .AddSingleton(options)
            .AddLogging(x => x.ClearProviders().AddProvider(words))
            .BuildServiceProvider();

    private sealed class Words : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Said { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Said.Enqueue(formatter(state, exception));

        public void Dispose() { }
    }
}
