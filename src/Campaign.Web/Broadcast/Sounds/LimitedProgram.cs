using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Campaign.Web.Media;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>
/// One run of a program, never through a shell, within limits of time, memory and size. It sees nothing of this
/// process's environment, which holds passwords, and works in a folder of its own.
/// </summary>
/// <param name="Program">Path or name.</param>
/// <param name="Arguments">Its arguments, each as it is.</param>
/// <param name="Folder">Where it works.</param>
/// <param name="Patience">After this time it is ended.</param>
internal sealed record LimitedProgram(string Program, IReadOnlyList<string> Arguments, string Folder, TimeSpan Patience)
{
    private const int MostWords = 16 * 1024;

    private static readonly string? Limiter = OperatingSystem.IsLinux() ? InstalledProgram.Find("prlimit") : null;

    private static readonly string[] Passed = ["PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH"];

    /// <summary>Text for its standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>File that gets what it writes to standard output; null: that is thrown away.</summary>
    public string? Output { get; init; }

    /// <summary>Megabytes of address space; 0: no limit.</summary>
    public int Megabytes { get; init; }

    /// <summary>Bytes of standard output, and of any file it writes.</summary>
    public long MostBytes { get; init; } = 300_000_000;

    private string Name => Path.GetFileName(Program);

    /// <summary>Runs it to its end and returns the end of what it said on standard error.</summary>
    /// <exception cref="ProgramException">It did not start, failed, took too long or wrote too much.</exception>
    public async Task<string> RunAsync(CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        using var process = Start();
        try
        {
            var said = TailAsync(process.StandardError, patience.Token);
            await Task.WhenAll(said, SaveAsync(process, patience.Token), FeedAsync(process, patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0
                ? await said
                : throw new ProgramException($"{Name} ended with {process.ExitCode}: {(await said).Trim()}");
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new ProgramException($"{Name} took longer than {Patience.TotalSeconds:0} seconds.", e);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Limiter ?? Program, Limiter is null ? Arguments : [.. Limits(), .. Arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment.Clear();
        foreach (var name in Passed)
            if (Environment.GetEnvironmentVariable(name) is { } value)
                start.Environment[name] = value;
        start.Environment["TMPDIR"] = Folder;
        try
        {
            var process = Process.Start(start) ?? throw new ProgramException($"{Name} did not start.");
            Yield(process);
            return process;
        }
        catch (Win32Exception e)
        {
            throw new ProgramException($"{Name} did not start: {e.Message}", e);
        }
    }

    // Pages come first.
    private static void Yield(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            // It has ended already, or the system does not allow it.
        }
    }

    private IEnumerable<string> Limits()
    {
        yield return "--core=0";
        yield return Invariant("--fsize=", MostBytes);
        if (Megabytes > 0)
            yield return Invariant("--as=", Megabytes * 1_048_576L);
        yield return "--";
        yield return Program;
    }

    private async Task FeedAsync(Process process, CancellationToken stop)
    {
        try
        {
            await process.StandardInput.WriteAsync(Input.AsMemory(), stop);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It did not read to the end. Whether that is a fault, its exit code says.
        }
    }

    private async Task SaveAsync(Process process, CancellationToken stop)
    {
        await using var file = Output is null ? Stream.Null : File.Create(Output);
        var source = process.StandardOutput.BaseStream;
        var (buffer, total) = (new byte[81_920], 0L);
        while (await source.ReadAsync(buffer, stop) is var read and > 0)
        {
            total += read;
            if (total > MostBytes)
            {
                // The others wait for its end.
                process.Kill(entireProcessTree: true);
                throw new ProgramException($"{Name} wrote more than {MostBytes / 1_000_000} MB.");
            }
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }
    }

    private static async Task<string> TailAsync(StreamReader source, CancellationToken stop)
    {
        var (buffer, text) = (new char[4096], new StringBuilder());
        while (await source.ReadAsync(buffer, stop) is var read and > 0)
        {
            text.Append(buffer, 0, read);
            if (text.Length > 2 * MostWords)
                text.Remove(0, text.Length - MostWords);
        }
        return text.ToString();
    }

    private static string Invariant(string name, long value) => name + value.ToString(CultureInfo.InvariantCulture);
}
