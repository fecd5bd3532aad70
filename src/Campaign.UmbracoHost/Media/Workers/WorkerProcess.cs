using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Campaign.UmbracoHost.Media.Workers;

/// <summary>A worker could not be started, or none was free in time: nothing is known about the file.</summary>
internal sealed class WorkerMissingException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A running worker. It is ended when a file costs more than its budget.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int MostWords = 4000;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50),
        ToStart = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _words = new();
    private bool _gone;

    private WorkerProcess(Process process) => _process = process;

    /// <summary>Whether it can do another file.</summary>
    public bool IsReady => !_gone && !_process.HasExited;

    /// <summary>Resident memory.</summary>
    public long Bytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <exception cref="WorkerMissingException">The program could not be started, or is another one.</exception>
    public static async Task<WorkerProcess> StartAsync(WorkerProgram program)
    {
        WorkerProcess? worker = null;
        try
        {
            worker = new WorkerProcess(program.Start());
            worker._process.ErrorDataReceived += (_, x) => worker.Hear(x.Data);
            worker._process.BeginErrorReadLine();
            if (await worker._process.StandardOutput.ReadLineAsync().WaitAsync(ToStart) == FileWorker.Ready)
                return worker;
            throw new InvalidOperationException($"{program.File} does not read uploads. {worker.Words()}");
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or TimeoutException)
        {
            worker?.Dispose();
            throw new WorkerMissingException(
                $"The process that reads uploads could not be started: {fault.Message}",
                fault
            );
        }
    }

    /// <summary>The answer, or the limit that was exceeded; in that case the process is gone.</summary>
    public async Task<FileAnswer> RunAsync(FileTask task, FileBudget budget, CancellationToken cancel)
    {
        var answered = false;
        try
        {
            var (before, clock) = (_process.TotalProcessorTime, Stopwatch.StartNew());
            var answer = AskAsync(task);
            while (await Task.WhenAny(answer, Task.Delay(Step, CancellationToken.None)) != answer)
            {
                cancel.ThrowIfCancellationRequested();
                if (Exceeded(budget, before, clock.Elapsed) is { } limit)
                    return new(
                        Refusal: $"Tệp {limit} nên không nhận: có thể tệp bị hỏng. "
                            + "Hãy mở bằng phần mềm đã tạo ra nó, lưu lại rồi tải lên."
                    );
            }
            answered = await answer is not null;
            return await answer ?? new(Fault: $"The worker ended in the middle of the file. {Words()}");
        }
        finally
        {
            if (!answered)
                Dispose();
        }
    }

    public void Dispose()
    {
        if (_gone)
            return;
        _gone = true;
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    // Null means that the process is gone.
    private async Task<FileAnswer?> AskAsync(FileTask task)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(task));
            await _process.StandardInput.FlushAsync();
            return await _process.StandardOutput.ReadLineAsync() is { } line
                ? JsonSerializer.Deserialize<FileAnswer>(line)
                : null;
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    private string? Exceeded(FileBudget budget, TimeSpan before, TimeSpan clock)
    {
        try
        {
            return budget.Exceeded(_process.TotalProcessorTime - before, clock, Bytes);
        }
        // It has just ended; the answer, or the news that there is none, follows.
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Hear(string? line)
    {
        lock (_words)
            if (line is not null && _words.Length < MostWords)
                _words.AppendLine(line);
    }

    private string Words()
    {
        lock (_words)
            return _words.ToString();
    }
}
