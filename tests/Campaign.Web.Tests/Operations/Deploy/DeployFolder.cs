using System.Diagnostics;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Operations.Deploy;

/// <summary>The files that operators copy from <c>deploy/</c>.</summary>
internal static class DeployFolder
{
    public static string File(string name) => Path.Combine(WholeSite.Repository("deploy"), name);

    /// <summary>The settings of <c>campaign.env</c>.</summary>
    public static IEnumerable<(string Name, string Value)> Settings() =>
        System
            .IO.File.ReadLines(File("campaign.env"))
            .Where(x => x.Length > 0 && x[0] != '#')
            .Select(x => x.Split('=', 2))
            .Select(x => (x[0], x[1]));

    /// <summary>Runs a program and returns what it writes to both outputs.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', said));
    }
}
