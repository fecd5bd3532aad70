using System.Diagnostics;

namespace Campaign.Rendering.Tests.Support;

/// <summary>Independent programs that read what we wrote.</summary>
public static class Tool
{
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? output
                : throw new InvalidOperationException($"{program} failed: {output}{errors.GetAwaiter().GetResult()}");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException(
                $"These tests need {program}: apt-get install poppler-utils zbar-tools qpdf",
                e
            );
        }
    }
}
