using System.Diagnostics;
using Campaign.Benchmarks.Search;

namespace Campaign.Benchmarks.Published;

/// <summary>
/// The product as an operator gets it (docs/operators.md): published into .cache of the repository, or the one in the
/// folder that CAMPAIGN_PUBLISHED names.
/// </summary>
internal static class PublishedBuild
{
    /// <summary>The path of its program. Publishes what has changed since the last time.</summary>
    public static async Task<string> ProgramAsync()
    {
        var folder = Environment.GetEnvironmentVariable("CAMPAIGN_PUBLISHED");
        if (folder is null)
            await PublishAsync(folder = Corpus.Folder(".cache/published"));
        var program = Path.Combine(folder, "Campaign.Web.dll");
        return File.Exists(program) ? program : throw new FileNotFoundException(program);
    }

    private static async Task PublishAsync(string folder)
    {
        var options = "-c Release -r linux-x64 --self-contained false -v q --nologo -o".Split(' ');
        using var publish = Process.Start("dotnet", ["publish", Corpus.Folder("src/Campaign.Web"), .. options, folder]);
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException("dotnet publish failed.");
    }
}
