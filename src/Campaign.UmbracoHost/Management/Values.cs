using System.Text.Json;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Campaign.UmbracoHost.Management;

/// <summary>From the values of a request to the models of Umbraco's services.</summary>
internal static class Values
{
    public static List<PropertyValueModel> Properties(IEnumerable<ValueInput> values) =>
        [
            .. values.Select(x => new PropertyValueModel
            {
                Alias = x.Alias,
                Culture = x.Culture,
                Segment = x.Segment,
                Value = Clr(x.Value),
            }),
        ];

    public static List<VariantModel> Variants(IEnumerable<VariantInput> variants) =>
        [
            .. variants.Select(x => new VariantModel
            {
                Culture = x.Culture,
                Segment = x.Segment,
                Name = x.Name.Normalize().Trim(),
            }),
        ];

    // Property editors want plain values, dictionaries and lists; text is turned into NFC on the way in.
    private static object? Clr(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.String => json.GetString()!.Normalize(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => json.TryGetInt32(out var i) ? (object)i
            : json.TryGetInt64(out var l) ? l
            : json.GetDecimal(),
            JsonValueKind.Array => json.EnumerateArray().Select(Clr).ToList(),
            JsonValueKind.Object => json.EnumerateObject().ToDictionary(x => x.Name, x => Clr(x.Value)),
            _ => null,
        };
}
