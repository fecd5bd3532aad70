using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Campaign.UmbracoHost.Persistence.Types;

/// <summary>A document or media type as it is stored.</summary>
internal sealed record SchemaDefinition(
    string Alias,
    string? Description,
    string? Icon,
    string? Thumbnail,
    bool AllowedAsRoot,
    bool IsElement,
    Guid? ListView,
    ContentVariation Variations,
    List<AllowedType> Allowed,
    List<int> Compositions,
    List<GroupDefinition> Groups,
    List<PropertyDefinition> Ungrouped,
    HistoryCleanup? Cleanup,
    int LastId
);

/// <summary>A type that may be created below.</summary>
internal sealed record AllowedType(Guid Key, int SortOrder, string Alias);

/// <summary>A tab or group of properties.</summary>
internal sealed record GroupDefinition(
    int Id,
    Guid Key,
    string Alias,
    string? Name,
    PropertyGroupType Type,
    int SortOrder,
    List<PropertyDefinition> Properties
);

/// <summary>A property.</summary>
internal sealed record PropertyDefinition(
    int Id,
    Guid Key,
    string Alias,
    string Name,
    string? Description,
    int DataTypeId,
    Guid DataTypeKey,
    string Editor,
    ValueStorageType Storage,
    bool Mandatory,
    string? MandatoryMessage,
    string? Pattern,
    string? PatternMessage,
    int SortOrder,
    ContentVariation Variations,
    bool LabelOnTop
);
