using Campaign.Core.Publication;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Delivery.Content;

/// <summary>A document's part of a path. A document that does not vary has the same one in every language.</summary>
internal sealed class Segments(IDocumentUrlService urls)
{
    /// <summary>The segment, in a preview that of the draft; null when there is none.</summary>
    public string? Of(Guid key, string culture, bool isPreview) =>
        Find(key, culture, false) ?? (isPreview ? Find(key, culture, true) : null);

    private string? Find(Guid key, string culture, bool isDraft) =>
        culture.Length > 0 && urls.GetUrlSegment(key, culture, isDraft) is { Length: > 0 } own ? own
        : urls.GetUrlSegment(key, CampaignSnapshot.DefaultLanguage, isDraft) is { Length: > 0 } shared ? shared
        : null;
}
