using Campaign.Core.Services;
using Campaign.Core.Vocabularies;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Campaign.Web.Delivery.Rendering;

/// <summary>Keeps the address of a shelter out, even of a draft that an officer typed one into.</summary>
internal static class Shelters
{
    /// <summary>Whether a property of a document must not be shown.</summary>
    public static bool IsConfidential(VocabularySet vocabularies, IPublishedElement content, string alias)
    {
        if (content.ContentType.Alias != "service" || alias != "address")
            return false;
        // The kinds are kept by their Vietnamese names, in a JSON list.
        var kinds = content.GetProperty("kinds")?.GetValue();
        var names = kinds as IEnumerable<string> ?? [kinds as string ?? ""];
        return names.Any(x => vocabularies[VocabularySet.ServiceKind].FindByName(x)?.Alias == Service.ShelterKind);
    }
}
