using Campaign.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Campaign.Benchmarks.Site;

/// <summary>The whole product over the content it ships with, for throughput.sh.</summary>
internal static class SiteHost
{
    public static async Task<int> RunAsync(string url, string repository)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-bench-");
        await using var app = Application.Build(
            [],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Configuration.AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["urls"] = url,
                        ["Campaign:BaseUrl"] = url,
                        ["Campaign:DataPath"] = folder.FullName,
                        ["Campaign:ContentPath"] = Path.Combine(repository, "content"),
                        ["Campaign:ThemesPath"] = Path.Combine(repository, "themes"),
                        ["Campaign:Register"] = "",
                    }
                );
            }
        );
        await Application.PrepareAsync(app);
        Application.Map(app);
        await app.RunAsync();
        folder.DeleteAll();
        return 0;
    }
}
