using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Management;

internal sealed record PropertyValidation(
    bool Mandatory,
    string? MandatoryMessage,
    string? RegEx,
    string? RegExMessage
);

internal sealed record PropertyAppearance(bool LabelOnTop);

internal sealed record PropertyModel(
    Guid Id,
    Ref? Container,
    int SortOrder,
    string Alias,
    string Name,
    string? Description,
    Ref DataType,
    bool VariesByCulture,
    bool VariesBySegment,
    PropertyValidation Validation,
    PropertyAppearance Appearance
);

internal sealed record ContainerModel(Guid Id, Ref? Parent, string? Name, string Type, int SortOrder);

internal sealed record TypeItem(
    Guid Id,
    string Name,
    string? Icon,
    bool IsElement,
    string? Description,
    string[] Flags
);

/// <summary>
/// Types of documents and media, as the editor needs them. They are defined in code, so all of this is read only.
/// </summary>
internal static class TypeModels
{
    public static object Of(IContentType type) =>
        new
        {
            id = type.Key,
            type.Alias,
            type.Name,
            type.Description,
            type.Icon,
            type.AllowedAsRoot,
            variesByCulture = type.VariesByCulture(),
            variesBySegment = false,
            type.IsElement,
            collection = type.ListView is { } list ? new Ref(list) : null,
            properties = Properties(type),
            containers = Containers(type),
            allowedTemplates = Array.Empty<Ref>(),
            defaultTemplate = (Ref?)null,
            cleanup = new { preventCleanup = false },
            allowedDocumentTypes = (type.AllowedContentTypes ?? []).Select(x => new
            {
                documentType = new Ref(x.Key),
                x.SortOrder,
            }),
            compositions = Array.Empty<object>(),
        };

    public static object Of(IMediaType type) =>
        new
        {
            id = type.Key,
            type.Alias,
            type.Name,
            type.Description,
            type.Icon,
            type.AllowedAsRoot,
            variesByCulture = false,
            variesBySegment = false,
            type.IsElement,
            collection = type.ListView is { } list ? new Ref(list) : null,
            properties = Properties(type),
            containers = Containers(type),
            allowedMediaTypes = (type.AllowedContentTypes ?? []).Select(x => new
            {
                mediaType = new Ref(x.Key),
                x.SortOrder,
            }),
            compositions = Array.Empty<object>(),
            isDeletable = false,
            aliasCanBeChanged = false,
        };

    public static object Of(IDataType type) =>
        new
        {
            id = type.Key,
            type.Name,
            type.EditorAlias,
            type.EditorUiAlias,
            isDeletable = false,
            canIgnoreStartNodes = false,
            values = type.Editor!.GetConfigurationEditor()
                .ToConfigurationEditor(type.ConfigurationData)
                .Select(x => new { alias = x.Key, x.Value }),
        };

    public static object Item(IDataType type) =>
        new
        {
            id = type.Key,
            type.Name,
            type.EditorUiAlias,
            type.EditorAlias,
            isDeletable = false,
            flags = Array.Empty<string>(),
        };

    public static TypeItem Item(IContentTypeComposition type) =>
        new(type.Key, type.Name!, type.Icon, type.IsElement, type.Description, []);

    public static Paged<object> Allowed<T>(PagedModel<T> page)
        where T : IContentTypeComposition =>
        new(
            page.Total,
            page.Items.Select(x =>
                (object)
                    new
                    {
                        id = x.Key,
                        x.Name,
                        x.Description,
                        x.Icon,
                    }
            )
        );

    private static IEnumerable<PropertyModel> Properties(IContentTypeComposition type) =>
        from property in type.CompositionPropertyTypes
        let page = type.CompositionPropertyGroups.FirstOrDefault(x =>
            x.PropertyTypes!.Any(p => p.Alias == property.Alias)
        )
        select new PropertyModel(
            property.Key,
            page is null ? null : new Ref(page.Key),
            property.SortOrder,
            property.Alias,
            property.Name,
            property.Description,
            new(property.DataTypeKey),
            property.VariesByCulture(),
            property.VariesBySegment(),
            new(
                property.Mandatory,
                property.MandatoryMessage,
                property.ValidationRegExp,
                property.ValidationRegExpMessage
            ),
            new(property.LabelOnTop)
        );

    // A group belongs to the tab whose alias comes before the slash in the group's own.
    private static IEnumerable<ContainerModel> Containers(IContentTypeComposition type)
    {
        var groups = type.CompositionPropertyGroups.ToList();
        return groups.Select(x => new ContainerModel(
            x.Key,
            groups.FirstOrDefault(t =>
                t.Type == PropertyGroupType.Tab && x.Alias.StartsWith(t.Alias + "/", StringComparison.Ordinal)
            )
                is { } tab
                ? new Ref(tab.Key)
                : null,
            x.Name,
            x.Type.ToString(),
            x.SortOrder
        ));
    }
}
