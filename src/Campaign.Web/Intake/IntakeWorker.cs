using Campaign.Core.Intake;
using Campaign.UmbracoHost.Media.Workers;
using Campaign.Web.Intake.Readers;

namespace Campaign.Web.Intake;

/// <summary>
/// Has a file read by a separate process, started from the command line. Whatever a stranger's file does to a library
/// cannot harm the site, and the process has no passwords to reveal.
/// </summary>
internal sealed class IntakeWorker : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private readonly SemaphoreSlim _one = new(1, 1);

    public void Dispose() => _one.Dispose();

    /// <summary>Reads a file in a separate process.</summary>
    /// <param name="name">Its name; only the extension matters.</param>
    /// <param name="content">Its content.</param>
    /// <param name="stop">Ends the process.</param>
    /// <exception cref="IntakeRefusedException">It cannot be read.</exception>
    public async Task<IntakeReading> ReadAsync(string name, Stream content, CancellationToken stop)
    {
        await _one.WaitAsync(stop);
        var folder = Directory.CreateTempSubdirectory("intake-");
        try
        {
            var path = Path.Combine(folder.FullName, "van-ban" + Extension(name));
            await using (var file = File.Create(path))
                await CopyAsync(content, file, stop);
            return await RunAsync(path, stop);
        }
        finally
        {
            folder.Delete(recursive: true);
            _one.Release();
        }
    }

    private static async Task<IntakeReading> RunAsync(string path, CancellationToken stop)
    {
        var program = WorkerProgram.Of(typeof(IntakeWorker).Assembly);
        program = program with { Arguments = [.. program.Arguments.SkipLast(1), "intake", path, "--whole"] };
        using var process = program.Start();
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        try
        {
            var (output, error) = (
                process.StandardOutput.ReadToEndAsync(limit.Token),
                process.StandardError.ReadToEndAsync(limit.Token)
            );
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode switch
            {
                0 => IntakeJson.Reading(await output),
                1 => throw new IntakeRefusedException((await error).Trim().Split('\n')[^1]),
                _ => throw IntakeProcess.TooMuch(null), // the file crashed its reader
            };
        }
        catch (OperationCanceledException fault) when (!stop.IsCancellationRequested)
        {
            throw IntakeProcess.TooMuch(fault);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static async Task CopyAsync(Stream content, Stream file, CancellationToken stop)
    {
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0; )
        {
            IntakeFile.CheckSize(length += read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }
    }

    private static string Extension(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is { Length: > 1 and < 8 } extension
        && extension[1..].All(char.IsAsciiLetterOrDigit)
            ? extension
            : ".txt";
}
