using System.Diagnostics;

namespace Campaign.Benchmarks.Print;

/// <summary>
/// LibreOffice (Debian package libreoffice-writer), which reads the same HTML but knows neither grid nor flex, so that
/// its file is no poster: its pages stand with the time.
/// </summary>
internal sealed class LibreOffice(string html, string folder)
{
    /// <summary>Seconds of one conversion with a start, and of one more in the same start.</summary>
    public (double Cold, double Warm) Measure(int more)
    {
        Convert(1); // makes its profile
        var cold = Convert(1);
        return (cold, (Convert(1 + more) - cold) / more);
    }

    /// <summary>Pages of what it made.</summary>
    public string Pages()
    {
        var start = new ProcessStartInfo("pdfinfo", [Path.Combine(folder, "office-0.pdf")])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n');
        process.WaitForExit();
        return string.Join(
            ", ",
            lines
                .Where(x => x.StartsWith("Page", StringComparison.Ordinal))
                .Select(x => string.Join(' ', x.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        );
    }

    private double Convert(int copies)
    {
        string[] files = [.. Enumerable.Range(0, copies).Select(x => Path.Combine(folder, $"office-{x}.html"))];
        foreach (var file in files)
            File.Copy(html, file, overwrite: true);
        var begun = Stopwatch.GetTimestamp();
        Studio.Run(
            "soffice",
            [
                $"-env:UserInstallation=file://{folder}/office",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder,
                .. files,
            ]
        );
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
