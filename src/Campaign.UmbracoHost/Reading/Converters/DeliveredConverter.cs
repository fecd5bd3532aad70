using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;

namespace Campaign.UmbracoHost.Reading.Converters;

/// <summary>
/// A value converter for an editor that Umbraco keeps outside its Core. What it makes may name other items, which
/// change independently, so nothing it makes is kept.
/// </summary>
/// <param name="editor">Umbraco's alias of the editor.</param>
/// <param name="value">The type of the value for code.</param>
/// <param name="delivered">The type of the value in the Content Delivery API.</param>
internal abstract class DeliveredConverter(string editor, Type value, Type delivered)
    : PropertyValueConverterBase,
        IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == editor;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => value;

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => delivered;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    ) => source?.ToString();

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    ) => Value(inter as string, propertyType, owner);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding
    ) => Delivered(inter as string, propertyType, owner);

    /// <summary>The value for code.</summary>
    protected abstract object? Value(string? stored, IPublishedPropertyType type, IPublishedElement owner);

    /// <summary>The value in the Content Delivery API.</summary>
    protected abstract object? Delivered(string? stored, IPublishedPropertyType type, IPublishedElement owner);
}
