using Campaign.Content;
using Campaign.Content.Files;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Web.Operations;

/// <summary>
/// Installs the document types at every start, the content folder at the first start, and each list of the country's
/// units once.
/// </summary>
internal static class FirstContent
{
    private const string Register = "register";
    private const string Content = "firstContent";
    private const string Begun = "begun";

    /// <summary>
    /// Fills an empty database with everything in the content folder that has no fault; a start that was killed while
    /// it did so is taken up by the next. Later starts leave content alone, because officers may have changed it;
    /// <c>content import</c> says when files should win. The list of units is imported by any start that finds it has
    /// not been, so that older installations get it too.
    /// </summary>
    public static async Task InstallAsync(IServiceProvider services, CancellationToken stop)
    {
        var content = services.GetRequiredService<ContentCommands>();
        var log = services.GetRequiredService<ILogger<ContentCommands>>();
        var options = services.GetRequiredService<IOptions<CampaignOptions>>().Value;
        await services.InstallTypesAsync(options.ContentPath);
        var values = services.GetRequiredService<IKeyValueService>();
        var isTakenUp = values.GetValue(Content) == Begun;
        var isFirst = isTakenUp || content.IsEmpty();
        if (isFirst)
        {
            stop.ThrowIfCancellationRequested();
            values.SetValue(Content, Begun);
            Tell(log, await content.ImportAsync(options.ContentPath));
            if (isTakenUp)
                // They are written after each commit, and what is unchanged now is not saved again.
                await services.GetRequiredService<IDocumentUrlService>().RebuildAllUrlsAsync();
            values.SetValue(Content, "done");
        }
        stop.ThrowIfCancellationRequested();
        if (ImportRegister(values, content, options, log) || isFirst)
            // The repository cache now holds a copy of every document, and nobody is going to edit them all in the next
            // minutes.
            services.GetRequiredService<AppCaches>().IsolatedCaches.ClearCache<IContent>();
    }

    private static bool ImportRegister(
        IKeyValueService values,
        ContentCommands content,
        CampaignOptions options,
        ILogger log
    )
    {
        if (string.IsNullOrEmpty(options.Register) || values.GetValue(Register) == options.Register)
            return false;
        var file = Path.GetFullPath(options.Register, options.ContentPath);
        if (!System.IO.File.Exists(file))
        {
            log.LogWarning(
                "There is no list of provinces and communes at {File} (Campaign:Register): places are found only as "
                    + "far as they were entered.",
                file
            );
            return false;
        }
        var result = content.ImportPlaces(file);
        Tell(log, result);
        if (result.Success)
            values.SetValue(Register, options.Register);
        return true;
    }

    private static void Tell(ILogger log, ImportResult result)
    {
        foreach (var fault in result.Faults)
            log.LogError("{Fault}", fault);
    }
}
