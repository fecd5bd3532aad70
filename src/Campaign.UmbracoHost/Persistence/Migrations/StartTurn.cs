using System.Diagnostics;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>
/// One process at a time prepares a database: tables, types, first content, first account. Whoever comes later waits,
/// says so, and finds everything there. The lock is gone with the process that held it, however it ended.
/// </summary>
public static class StartTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BetweenWords = TimeSpan.FromSeconds(30);

    /// <summary>Waits for the turn and holds it until it is disposed of.</summary>
    /// <exception cref="StartupFaultException">The data folder or the database cannot be used.</exception>
    public static async Task<IAsyncDisposable> TakeStartTurnAsync(
        this IServiceProvider services,
        CancellationToken stop = default
    )
    {
        var options = services.GetRequiredService<UmbracoHostOptions>();
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StartTurn));
        DataFolder.Check(options.DataPath);
        IStartLock start =
            options.Provider == DatabaseProvider.PostgreSql ? new ServerLock(options) : new FileLock(options);
        try
        {
            await WaitAsync(start, log, stop);
            return start;
        }
        catch
        {
            await start.DisposeAsync();
            throw;
        }
    }

    private static async Task WaitAsync(IStartLock start, ILogger log, CancellationToken stop)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var next = TimeSpan.Zero; !await start.TryAsync(stop); )
        {
            var waited = Stopwatch.GetElapsedTime(begun);
            if (waited >= next)
            {
                log.LogWarning(
                    "Another process ({Holder}) is preparing the database. This one waits, so far for {Seconds:0} s.",
                    await start.HolderAsync(stop),
                    waited.TotalSeconds
                );
                next = waited + BetweenWords;
            }
            await Task.Delay(Pause, stop);
        }
    }
}

/// <summary>What only one process can hold at a time.</summary>
internal interface IStartLock : IAsyncDisposable
{
    /// <summary>Takes it if it is free.</summary>
    Task<bool> TryAsync(CancellationToken stop);

    /// <summary>Who holds it, as far as it can be known, for the log.</summary>
    Task<string> HolderAsync(CancellationToken stop);
}
