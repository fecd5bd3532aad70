using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Periodic;

/// <summary>
/// Work that is done again and again while the host runs, in this process. What of it must be done by one process only
/// is claimed in the database by the work itself.
/// </summary>
/// <param name="rhythm">What it is, and how often.</param>
/// <param name="time">The clock of the pauses.</param>
/// <param name="log">Hears of a fault once, and again when the work has succeeded in between.</param>
public abstract class PeriodicWork(Rhythm rhythm, TimeProvider time, ILogger log) : BackgroundService
{
    private string? _told;

    /// <summary>The clock of the pauses.</summary>
    protected TimeProvider Clock => time;

    /// <summary>Where the work tells what it did.</summary>
    protected ILogger Log => log;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (rhythm.BeforeReaders)
            await WorkAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>One round.</summary>
    /// <param name="stop">Ends with the host.</param>
    protected abstract Task WorkAsync(CancellationToken stop);

    /// <summary>Ends when the next round is due: after the pause, unless the work knows better.</summary>
    /// <param name="stop">Ends with the host.</param>
    protected virtual Task RestAsync(CancellationToken stop) => Task.Delay(rhythm.Every, time, stop);

    /// <summary>Ends with the pause, or with something that calls for a round earlier.</summary>
    /// <param name="call">What calls.</param>
    /// <param name="stop">Ends with the host.</param>
    protected Task RestUntilAsync(Task call, CancellationToken stop) =>
        Task.WhenAny(call, Task.Delay(rhythm.Every, time, stop));

    /// <summary>Makes one round; false when it failed, which is told.</summary>
    /// <param name="stop">Ends the round, which then neither succeeded nor failed.</param>
    protected async Task<bool> TryAsync(CancellationToken stop)
    {
        try
        {
            await WorkAsync(stop);
            Works();
            return true;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !stop.IsCancellationRequested)
        {
            Tell(fault);
            return false;
        }
    }

    /// <summary>A fault from now on is a new one. For rounds that do not end while all is well.</summary>
    protected void Works()
    {
        if (_told is not null)
            log.LogInformation("{Work} works again.", rhythm.Name);
        _told = null;
    }

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var isDue = rhythm.AtStart; ; isDue = true)
            {
                if (isDue && !await TryAsync(stoppingToken))
                    await Task.Delay(rhythm.AfterFault ?? rhythm.Every, time, stoppingToken);
                else
                    await TryRestAsync(stoppingToken);
            }
        }
        // Whatever is cut off by the end of the host is no fault.
        catch (Exception cut) when (cut is not OutOfMemoryException && stoppingToken.IsCancellationRequested) { }
    }

    // Waiting may ask a database, too.
    private async Task TryRestAsync(CancellationToken stop)
    {
        try
        {
            await RestAsync(stop);
            stop.ThrowIfCancellationRequested();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !stop.IsCancellationRequested)
        {
            Tell(fault);
            await Task.Delay(rhythm.AfterFault ?? rhythm.Every, time, stop);
        }
    }

    private void Tell(Exception fault)
    {
        var text = $"{fault.GetType()}: {fault.Message}";
        if (text == _told)
            return;
        _told = text;
        log.LogError(
            fault,
            "{Work} failed. {Meanwhile} It is tried again every {Pause}; the same fault is not told before it works.",
            rhythm.Name,
            rhythm.Meanwhile,
            rhythm.AfterFault ?? rhythm.Every
        );
    }
}
