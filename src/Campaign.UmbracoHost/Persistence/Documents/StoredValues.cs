using System.Globalization;
using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>Property values as JSON and back.</summary>
internal static class StoredValues
{
    public static List<StoredValue> Of(IPropertyCollection properties, bool published) =>
        [
            .. from property in properties
            from value in property.Values
            let stored = published ? value.PublishedValue : value.EditedValue
            where stored is not null
            select new StoredValue(property.Alias, value.Culture, value.Segment, PersistedJson.Element(stored)),
        ];

    /// <summary>The properties of a type with their values; a value whose property is gone is left out.</summary>
    public static PropertyCollection Properties(
        IContentTypeComposition type,
        VersionData edited,
        VersionData? published
    )
    {
        var byAlias = edited
            .Values.Select(x => (Stored: x, Published: false))
            .Concat((published?.Values ?? []).Select(x => (Stored: x, Published: true)))
            .ToLookup(x => x.Stored.Alias, StringComparer.OrdinalIgnoreCase);
        return new PropertyCollection(
            type.CompositionPropertyTypes.Select(property =>
                (IProperty)Property.CreateWithValues(property.Id, property, Values(byAlias[property.Alias], property))
            )
        );
    }

    private static Property.InitialPropertyValue[] Values(
        IEnumerable<(StoredValue Stored, bool Published)> values,
        IPropertyType property
    ) =>
        [
            .. values.Select(x => new Property.InitialPropertyValue(
                x.Stored.Culture,
                x.Stored.Segment,
                x.Published,
                Convert(x.Stored.Value, property.ValueStorageType)
            )),
        ];

    /// <summary>
    /// A value as its data type stores it today. When the data type has changed since, the value is converted if it can
    /// be; if not it reads as nothing, and stays in the version it was saved in.
    /// </summary>
    public static object? Convert(JsonElement value, ValueStorageType storage) =>
        storage switch
        {
            _ when value.ValueKind == JsonValueKind.Null => null,
            ValueStorageType.Integer => Integer(value),
            ValueStorageType.Decimal => Decimal(value),
            ValueStorageType.Date => value.ValueKind == JsonValueKind.String && value.TryGetDateTime(out var date)
                ? date
                : null,
            _ => value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(),
        };

    private static int? Integer(JsonElement value) =>
        Decimal(value) is { } number && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : null;

    private static decimal? Decimal(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDecimal(out var number) ? number : null,
            JsonValueKind.String => decimal.TryParse(
                value.GetString(),
                NumberStyles.Number,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null,
            JsonValueKind.True => 1,
            JsonValueKind.False => 0,
            _ => null,
        };
}
