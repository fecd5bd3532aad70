using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace Campaign.UmbracoHost.Management;

/// <summary>From the values of a request to the models of Umbraco's services.</summary>
internal static class Values
{
    // What pickers name the picked item by.
    private static readonly string[] Keys = ["unique", "mediaKey"];

    private static readonly object?[] Types =
    [
        Constants.UdiEntityType.Document,
        Constants.UdiEntityType.Media,
        Constants.UdiEntityType.Member,
        "external",
    ];

    public static List<PropertyValueModel> Properties(IEnumerable<ValueInput> values) =>
        [
            .. values.Select(x => new PropertyValueModel
            {
                Alias = x.Alias,
                Culture = x.Culture,
                Segment = x.Segment,
                Value = Read(x),
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

    private static object? Read(ValueInput input)
    {
        try
        {
            return Clr(input.Value, input.Alias);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // Half a character, which no text in Unicode has.
            throw new UnreadableValueException(input.Alias, "có ký tự không đọc được.");
        }
    }

    // Property editors want plain values, dictionaries and lists; text is turned into NFC on the way in.
    private static object? Clr(JsonElement json, string at) =>
        json.ValueKind switch
        {
            JsonValueKind.String => json.GetString()!.Normalize(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => json.TryGetInt32(out var i) ? (object)i
            : json.TryGetInt64(out var l) ? l
            : json.TryGetDecimal(out var number) ? number
            : throw new UnreadableValueException(at, "số quá lớn hoặc quá dài."),
            JsonValueKind.Array => json.EnumerateArray().Select((x, i) => Clr(x, $"{at}[{i}]")).ToList(),
            JsonValueKind.Object => Members(json, at),
            _ => null,
        };

    private static Dictionary<string, object?> Members(JsonElement json, string at)
    {
        var members = new Dictionary<string, object?>();
        foreach (var member in json.EnumerateObject())
            if (!members.TryAdd(member.Name, Clr(member.Value, $"{at}.{member.Name}")))
                throw new UnreadableValueException($"{at}.{member.Name}", "được nêu hai lần.");
        foreach (var name in Keys)
            if (members.GetValueOrDefault(name) is { } key && !Guid.TryParse(key as string, out _))
                throw new UnreadableValueException($"{at}.{name}", "không phải mã của một mục.");
        // Together with its type it becomes an address inside Umbraco.
        if (members.GetValueOrDefault("unique") is not null && !Types.Contains(members.GetValueOrDefault("type")))
            throw new UnreadableValueException($"{at}.type", "không phải loại mục chọn được.");
        return members;
    }
}
