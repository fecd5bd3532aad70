using System.Diagnostics;

namespace Campaign.Testing.Backoffice;

/// <summary>Programs of Node in processes of their own, with packages that are fetched once.</summary>
internal static class NodeProgram
{
    /// <summary>Fetches the packages that a folder's package.json names.</summary>
    public static async Task InstallAsync(string folder)
    {
        using var process = Start(
            folder,
            "npm",
            ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", "--silent"]
        );
        var said = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await said);
    }

    /// <summary>Starts a program in a folder.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="program">node or npm.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="readsErrors">Whether somebody reads what it complains about; else that goes to the test's
    /// own.</param>
    public static Process Start(
        string folder,
        string program,
        IEnumerable<string> arguments,
        bool readsErrors = true
    ) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = readsErrors,
            }
        )!;
}
