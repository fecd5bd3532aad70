using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Campaign.Web.Tests.Api;

/// <summary>
/// Independent programs that check what the product writes. Those from npm are installed on first use.
/// </summary>
internal static class Validators
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    public static string Folder { get; } = Here();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    /// <summary>Runs a program and returns its output if it succeeds.</summary>
    public static async Task<string> RunAsync(string program, string input, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await output}{await errors}");
        return await output;
    }

    /// <summary>Runs a script in this folder, or a tool, with Node.js.</summary>
    public static async Task<string> NodeAsync(string script, string input, params string[] arguments)
    {
        await Installed.Value;
        return await RunAsync("node", input, [script, .. arguments]);
    }

    /// <summary>Runs a script in this folder with Debian's Python, which has the Debian packages.</summary>
    public static Task<string> PythonAsync(string script, string input, params string[] arguments) =>
        RunAsync("/usr/bin/python3", input, [script, .. arguments]);

    private static async Task InstallAsync()
    {
        var mark = Path.Combine(Folder, "node_modules", ".installed");
        var wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package.json"));
        if (File.Exists(mark) && await File.ReadAllTextAsync(mark) == wanted)
            return;
        await RunAsync("npm", "", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock");
        await File.WriteAllTextAsync(mark, wanted);
    }
}
