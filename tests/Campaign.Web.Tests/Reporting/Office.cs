using System.Diagnostics;

namespace Campaign.Web.Tests.Reporting;

/// <summary>
/// What LibreOffice, a program that is not ours, reads in a file of ours (Debian: libreoffice, poppler).
/// </summary>
internal static class Office
{
    // Every sheet as a file of its own, columns between semicolons, cells as they are shown.
    private const string EverySheet = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1";

    /// <summary>The text of a Word document, page by page, as it is laid out.</summary>
    public static async Task<string[]> PagesAsync(byte[] docx)
    {
        using var folder = new Scratch();
        var pdf = Assert.Single(await ConvertAsync(folder.Path, docx, "docx", "pdf"));
        Assert.Contains("A4", await RunAsync("pdfinfo", pdf), StringComparison.Ordinal);
        return (await RunAsync("pdftotext", "-layout", pdf, "-")).Normalize().TrimEnd('\f').Split('\f');
    }

    /// <summary>The rows of every sheet of an Excel file, by name of the sheet.</summary>
    public static async Task<Dictionary<string, string[]>> SheetsAsync(byte[] xlsx)
    {
        using var folder = new Scratch();
        var files = await ConvertAsync(folder.Path, xlsx, "xlsx", EverySheet);
        return files.ToDictionary(
            x => Path.GetFileNameWithoutExtension(x)["read-".Length..].Normalize(),
            x => File.ReadAllLines(x)
        );
    }

    private static async Task<string[]> ConvertAsync(string folder, byte[] file, string extension, string to)
    {
        var source = Path.Combine(folder, $"read.{extension}");
        await File.WriteAllBytesAsync(source, file);
        await RunAsync(
            "soffice",
            // A profile of its own: two of them at once would wait for each other.
            $"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            to,
            "--outdir",
            folder,
            source
        );
        return Directory.GetFiles(folder, $"read*.{to.Split(':')[0]}");
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var run = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var faults = run.StandardError.ReadToEndAsync();
        var text = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, $"{program}: {await faults}{text}");
        return text;
    }

    private sealed class Scratch : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("campaign-office-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
