using System.Diagnostics;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>A PDF as poppler reads it.</summary>
internal static class PdfText
{
    /// <summary>Its text and its title.</summary>
    public static (string Text, string Title) Of(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, pdf);
        try
        {
            var title = Run("pdfinfo", file)
                .Split('\n')
                .FirstOrDefault(x => x.StartsWith("Title:", StringComparison.Ordinal));
            return (Run("pdftotext", "-layout", file, "-"), title?["Title:".Length..].Trim() ?? "");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Run(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return text;
    }
}
