using System.Diagnostics;
using Campaign.Rendering;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Themes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Benchmarks.Print;

/// <summary>Rendering as the product registers it, in a folder of its own, with nothing warmed.</summary>
internal sealed class Studio : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Studio()
    {
        Folder = Directory.CreateTempSubdirectory("campaign-print-").FullName;
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(TimeProvider.System)
            .AddLogging(x => x.SetMinimumLevel(LogLevel.Warning))
            .AddRendering(Folder, ThemesPath)
            .BuildServiceProvider();
    }

    public string Folder { get; }

    public PrintService Print => _services.GetRequiredService<PrintService>();

    public IRenderer Renderer => _services.GetRequiredService<IRenderer>();

    public ThemeCatalog Themes => _services.GetRequiredService<ThemeCatalog>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Scratch.Delete(Folder);
    }

    public static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} failed.");
    }

    private static string ThemesPath
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Campaign.sln")))
                folder = folder.Parent!;
            return Path.Combine(folder.FullName, "themes");
        }
    }
}
