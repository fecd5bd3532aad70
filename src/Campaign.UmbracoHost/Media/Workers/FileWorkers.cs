using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Media.Workers;

/// <summary>Reads strangers' files in separate processes, each within its budget.</summary>
internal interface IFileWorkers
{
    /// <summary>Has a task done.</summary>
    /// <exception cref="WorkerMissingException">No worker could be started, or none was free in time.</exception>
    Task<FileAnswer> RunAsync(FileTask task, CancellationToken cancel);
}

/// <summary>
/// Two workers at most. One that has done its task waits for the next, because a start costs more than most files; it
/// ends when it has grown, has done many, or nobody has asked for a minute.
/// </summary>
internal sealed class FileWorkers : IFileWorkers, IDisposable
{
    private const int AtOnce = 2,
        TasksEach = 200;
    private const long GrownBytes = 300 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1),
        Idle = TimeSpan.FromMinutes(1);

    private readonly WorkerProgram _program;
    private readonly ILogger<FileWorkers> _log;
    private readonly SemaphoreSlim _free = new(AtOnce, AtOnce);
    private readonly ConcurrentStack<(WorkerProcess Process, int Done)> _idle = new();
    private readonly Timer _retire;

    public FileWorkers(WorkerProgram program, ILogger<FileWorkers> log)
    {
        (_program, _log) = (program, log);
        _retire = new Timer(_ => Retire());
    }

    public async Task<FileAnswer> RunAsync(FileTask task, CancellationToken cancel)
    {
        if (!await _free.WaitAsync(Patience, cancel))
            throw new WorkerMissingException("Other uploads took all workers for a minute.");
        try
        {
            var (process, done) = await TakeAsync();
            try
            {
                var answer = await process.RunAsync(task, FileBudget.Of(task), cancel);
                if (answer.Refusal is null && answer.Fault is { } fault)
                    _log.LogWarning("A {ContentType} could not be read: {Fault}", task.ContentType, fault);
                return answer;
            }
            finally
            {
                Return(process, done + 1);
            }
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        _retire.Dispose();
        Retire();
        _free.Dispose();
    }

    private async Task<(WorkerProcess Process, int Done)> TakeAsync()
    {
        while (_idle.TryPop(out var waiting))
            if (waiting.Process.IsReady)
                return waiting;
            else
                waiting.Process.Dispose();
        return (await WorkerProcess.StartAsync(_program), 0);
    }

    private void Return(WorkerProcess process, int done)
    {
        if (!process.IsReady || done >= TasksEach || process.Bytes > GrownBytes)
        {
            process.Dispose();
            return;
        }
        _idle.Push((process, done));
        _retire.Change(Idle, Timeout.InfiniteTimeSpan);
    }

    private void Retire()
    {
        while (_idle.TryPop(out var waiting))
            waiting.Process.Dispose();
    }
}
