using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>What of a document is stored as JSON, however it comes in.</summary>
internal static class DocumentJson
{
    /// <summary>What is stored of a version.</summary>
    public static VersionData OfVersion(IContent document, bool published) =>
        new()
        {
            TemplateId = document.TemplateId,
            Cultures = (published ? document.PublishCultureInfos : document.CultureInfos)?.Values.ToDictionary(
                x => x.Culture,
                x => new CultureName(x.Name ?? "", x.Date)
            ),
            Values = StoredValues.Of(document.Properties, published),
        };

    /// <summary>What is stored of a node, but for its segments and when it was published for the first time.</summary>
    public static DocumentState OfNode(IContent document) =>
        new()
        {
            Names = document.CultureInfos?.Values.ToDictionary(x => x.Culture, x => x.Name ?? ""),
            EditedCultures = document.EditedCultures?.ToList(),
            PublishedCultures = [.. document.PublishedCultures],
            PublishName = document.PublishName,
            PublishDate = document.PublishDate,
            PublisherId = document.PublisherId,
            PublishTemplateId = document.PublishTemplateId,
        };
}
