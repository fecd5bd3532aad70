using Campaign.UmbracoHost.Periodic;
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
)
    : PeriodicWork(
        new("Emptying the database's files", TimeSpan.FromSeconds(30))
        {
            AtStart = true,
            AfterFault = Pause,
            Meanwhile = "They may still hold erased values.",
        },
        clock,
        log
    )
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private Task _next = Task.CompletedTask;
    private bool _done;

    protected override Task WorkAsync(CancellationToken stop)
    {
        _next = marks.Next;
        _done = files.Run();
        return Task.CompletedTask;
    }

    protected override Task RestAsync(CancellationToken stop) =>
        _done ? RestUntilAsync(_next, stop) : Task.Delay(Pause, Clock, stop);
}
