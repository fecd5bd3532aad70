using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Persistence.Erasing;

/// <summary>
/// Empties the database's files after an erasure by this process, another one, or one that was killed.
/// </summary>
internal sealed class ErasureFollower(
    ErasureMarks marks,
    FileErasure files,
    TimeProvider clock,
    ILogger<ErasureFollower> log
) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = marks.Next;
            var done = false;
            try
            {
                done = files.Run();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The database's files may still hold erased values; it is tried again.");
            }
            var pause = Task.Delay(done ? Poll : Pause, clock, stoppingToken);
            await (done ? Task.WhenAny(next, pause) : pause).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
