using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Reading;

/// <summary>One property's value in the culture asked for, through Umbraco's value converters.</summary>
internal sealed class PublishedValue(
    PublishedNodeContent owner,
    IPublishedPropertyType type,
    IProperty property,
    bool preview
) : PublishedPropertyBase(type, PropertyCacheLevel.Element)
{
    private readonly ConcurrentDictionary<(string?, string?), object?> _intermediate = new();

    public override bool HasValue(string? culture = null, string? segment = null) =>
        PropertyType.IsValue(GetSourceValue(culture, segment), PropertyValueLevel.Source)
        ?? PropertyType.IsValue(Intermediate(culture, segment), PropertyValueLevel.Inter)
        ?? PropertyType.IsValue(GetValue(culture, segment), PropertyValueLevel.Object)
        ?? false;

    public override object? GetSourceValue(string? culture = null, string? segment = null)
    {
        var (ownCulture, ownSegment) = Variant(culture, segment);
        return string.IsNullOrEmpty(ownCulture) && PropertyType.VariesByCulture()
            ? null
            : property.GetValue(
                ownCulture,
                ownSegment,
                published: !preview && property.PropertyType.SupportsPublishing
            );
    }

    // Objects may refer to other items, which change independently, so they are converted again each time.
    public override object? GetValue(string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToObject(owner, PropertyCacheLevel.None, Intermediate(culture, segment), preview);

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToDeliveryApiObject(
            owner,
            PropertyCacheLevel.None,
            Intermediate(culture, segment),
            preview,
            expanding
        );

    private object? Intermediate(string? culture, string? segment) =>
        _intermediate.GetOrAdd(
            Variant(culture, segment),
            x => PropertyType.ConvertSourceToInter(owner, GetSourceValue(x.Item1, x.Item2), preview)
        );

    private (string? Culture, string? Segment) Variant(string? culture, string? segment)
    {
        var context = owner.Variation.VariationContext;
        return (
            PropertyType.VariesByCulture()
                ? string.IsNullOrEmpty(culture)
                    ? context?.Culture
                    : culture
                : null,
            PropertyType.Variations.VariesBySegment() ? segment ?? context?.Segment : null
        );
    }
}
