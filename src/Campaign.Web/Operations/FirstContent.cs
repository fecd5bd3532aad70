using Campaign.Content;
using Campaign.Content.Files;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.Web.Operations;

/// <summary>Installs the document types at every start, and the content folder at the first one.</summary>
internal static class FirstContent
{
    /// <summary>
    /// An empty database gets everything in the content folder that has no fault. Later starts leave content alone:
    /// officers may have changed it; <c>content import</c> says when files should win.
    /// </summary>
    public static async Task InstallAsync(IServiceProvider services, CancellationToken stop)
    {
        var content = services.GetRequiredService<ContentCommands>();
        var log = services.GetRequiredService<ILogger<ContentCommands>>();
        var folder = services.GetRequiredService<IOptions<CampaignOptions>>().Value.ContentPath;
        await services.InstallTypesAsync(folder);
        if (!content.IsEmpty())
            return;
        stop.ThrowIfCancellationRequested();
        var result = await content.ImportAsync(folder);
        // The repository cache holds a copy of each document now; nobody is going to edit them all in the next minutes.
        services.GetRequiredService<AppCaches>().IsolatedCaches.ClearCache<IContent>();
        foreach (var fault in result.Faults)
            log.LogError("{Fault}", fault);
    }
}
