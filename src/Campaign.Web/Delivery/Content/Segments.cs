using Campaign.Core.Publication;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Delivery.Content;

/// <summary>A document's part of a path; one that does not vary has the same in every language.</summary>
internal sealed class Segments(IDocumentUrlService urls)
{
    /// <summary>The segment; for a preview also that of a draft. Null when it has none.</summary>
    public string? Of(Guid key, string culture, bool isPreview) =>
        Find(key, culture, false) ?? (isPreview ? Find(key, culture, true) : null);

    private string? Find(Guid key, string culture, bool isDraft) =>
        culture.Length > 0 && urls.GetUrlSegment(key, culture, isDraft) is { Length: > 0 } own ? own
        : urls.GetUrlSegment(key, CampaignSnapshot.DefaultLanguage, isDraft) is { Length: > 0 } shared ? shared
        : null;
}
