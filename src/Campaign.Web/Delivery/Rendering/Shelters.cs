using Campaign.Core.Services;
using Campaign.Core.Vocabularies;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Campaign.Web.Delivery.Rendering;

/// <summary>Hides the address of a shelter, even if an officer typed one into a draft.</summary>
internal static class Shelters
{
    /// <summary>Whether a property of a document must not be shown.</summary>
    public static bool IsConfidential(VocabularySet vocabularies, IPublishedElement content, string alias)
    {
        if (content.ContentType.Alias != "service" || alias != "address")
            return false;
        // The kinds are stored by their Vietnamese names, in a JSON list.
        var kinds = content.GetProperty("kinds")?.GetValue();
        var names = kinds as IEnumerable<string> ?? [kinds as string ?? ""];
        return names.Any(x => vocabularies[VocabularySet.ServiceKind].FindByName(x)?.Alias == Service.ShelterKind);
    }
}
