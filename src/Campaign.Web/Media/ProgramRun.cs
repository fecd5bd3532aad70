using System.Diagnostics;
using System.Text;

namespace Campaign.Web.Media;

/// <summary>
/// Runs a program until it ends, or until nobody waits for it any longer: then it is ended with all that it began.
/// </summary>
internal static class ProgramRun
{
    /// <summary>Runs it.</summary>
    /// <param name="start">The program, its arguments and its environment.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="input">What it is given to read; null: nothing.</param>
    /// <param name="read">Told each line that it writes; null: nobody wants to know.</param>
    /// <exception cref="ProgramRunException">It ended with a fault.</exception>
    public static async Task ToItsEndAsync(
        ProcessStartInfo start,
        CancellationToken stop,
        string? input = null,
        Action<string>? read = null
    )
    {
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = read is not null;
        if (input is not null)
            (start.RedirectStandardInput, start.StandardInputEncoding) = (true, new UTF8Encoding(false));
        using var process = Process.Start(start) ?? throw new ProgramRunException(start.FileName, "it did not start");
        try
        {
            // It is read meanwhile: a program whose words nobody takes stands still.
            var said = process.StandardError.ReadToEndAsync(stop);
            if (input is not null)
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), stop);
                process.StandardInput.Close();
            }
            while (read is not null && await process.StandardOutput.ReadLineAsync(stop) is { } line)
                read(line);
            await process.WaitForExitAsync(stop);
            if (process.ExitCode != 0)
                throw new ProgramRunException($"{start.FileName} ended with {process.ExitCode}", (await said).Trim());
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
