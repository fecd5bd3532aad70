using System.Diagnostics;
using System.Globalization;

namespace Campaign.Benchmarks.Print;

/// <summary>
/// WeasyPrint (Debian package weasyprint) as a program that stays and is asked for one file at a time.
/// </summary>
internal sealed class WeasyPrint : IDisposable
{
    // It takes the time itself: the first file's begins before the import, so that it is that of a program started for
    // it.
    private const string Program = """
        import sys, time
        start = time.perf_counter()
        from weasyprint import HTML
        for line in sys.stdin:
            start = start or time.perf_counter()
            HTML(filename=sys.argv[1]).write_pdf(sys.argv[2])
            print(time.perf_counter() - start, flush=True)
            start = None
        """;

    private readonly Process _process;
    private readonly Task<string> _errors;

    public WeasyPrint(string html, string pdf)
    {
        _process = Process.Start(
            new ProcessStartInfo("/usr/bin/python3", ["-c", Program, html, pdf])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Makes the file once more; the seconds it took.</summary>
    public double Next()
    {
        _process.StandardInput.WriteLine();
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() is { } seconds
            ? double.Parse(seconds, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"WeasyPrint failed: {_errors.Result}");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
