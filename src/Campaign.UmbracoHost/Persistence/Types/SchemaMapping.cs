using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Campaign.UmbracoHost.Persistence.Types;

/// <summary>Properties and groups between Umbraco's models and their stored form.</summary>
internal sealed class SchemaMapping(IShortStringHelper strings, bool publishing)
{
    public PropertyGroup Group(GroupDefinition group) =>
        new(new PropertyTypeCollection(publishing, group.Properties.Select(x => Property(x, group.Id))))
        {
            Id = group.Id,
            Key = group.Key,
            Alias = group.Alias,
            Name = group.Name,
            Type = group.Type,
            SortOrder = group.SortOrder,
        };

    public IPropertyType Property(PropertyDefinition property, int? group) =>
        new PropertyType(strings, property.Editor, property.Storage, property.Alias)
        {
            Id = property.Id,
            Key = property.Key,
            Name = property.Name,
            Description = property.Description,
            DataTypeId = property.DataTypeId,
            DataTypeKey = property.DataTypeKey,
            Mandatory = property.Mandatory,
            MandatoryMessage = property.MandatoryMessage,
            ValidationRegExp = property.Pattern,
            ValidationRegExpMessage = property.PatternMessage,
            SortOrder = property.SortOrder,
            Variations = property.Variations,
            LabelOnTop = property.LabelOnTop,
            SupportsPublishing = publishing,
            PropertyGroupId = group is { } id ? new Lazy<int>(() => id) : null,
        };

    public static GroupDefinition Definition(PropertyGroup group) =>
        new(
            group.Id,
            group.Key,
            group.Alias,
            group.Name,
            group.Type,
            group.SortOrder,
            [.. group.PropertyTypes?.Select(Definition) ?? []]
        );

    public static PropertyDefinition Definition(IPropertyType property) =>
        new(
            property.Id,
            property.Key,
            property.Alias,
            property.Name,
            property.Description,
            property.DataTypeId,
            property.DataTypeKey,
            property.PropertyEditorAlias,
            property.ValueStorageType,
            property.Mandatory,
            property.MandatoryMessage,
            property.ValidationRegExp,
            property.ValidationRegExpMessage,
            property.SortOrder,
            property.Variations,
            property.LabelOnTop
        );
}
