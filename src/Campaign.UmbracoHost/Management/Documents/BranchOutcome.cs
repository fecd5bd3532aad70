using Campaign.UmbracoHost.Requests;
using Campaign.UmbracoHost.Words;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management.Documents;

/// <summary>
/// Says which documents of a branch could not be published, and why: there may be hundreds beneath the top.
/// </summary>
internal static class BranchOutcome
{
    private const int Most = 10;

    public static string Text(HttpContext http, ContentPublishingBranchResult result, IContentService contents)
    {
        var failed = result.FailedItems.ToList();
        var reasons = RequestMessages.ReasonsByDocument(http);
        var lines = failed
            .Take(Most)
            .Select(x =>
            {
                var name = contents.GetById(x.Key)?.Name ?? $"{x.Key}";
                return $"«{name}»: "
                    + $"{(reasons.TryGetValue(x.Key, out var known) ? known : Refusals.Text($"{x.OperationStatus}"))}";
            });
        var more = failed.Count > Most ? $" Và {failed.Count - Most} mục khác." : "";
        return $"Đã xuất bản {result.SucceededItems.Count()} mục; chưa xuất bản được {failed.Count} mục. "
            + string.Join(" ", lines)
            + more;
    }
}
