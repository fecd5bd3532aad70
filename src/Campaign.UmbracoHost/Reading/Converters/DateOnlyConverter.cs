using System.Globalization;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Serialization;

namespace Campaign.UmbracoHost.Reading.Converters;

/// <summary>Umbraco.DateOnly: a day, "2021-11-15" in the API.</summary>
internal sealed class DateOnlyConverter(IJsonSerializer json)
    : DeliveredConverter("Umbraco.DateOnly", typeof(DateOnly?), typeof(DateOnly?))
{
    protected override object? Value(string? stored, IPublishedPropertyType type, IPublishedElement owner) =>
        json.TryDeserialize<Dictionary<string, object?>>(stored ?? "", out var value)
        && value.GetValueOrDefault("date") is string date
        && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? DateOnly.FromDateTime(instant.DateTime)
            : null;

    protected override object? Delivered(string? stored, IPublishedPropertyType type, IPublishedElement owner) =>
        Value(stored, type, owner);
}
