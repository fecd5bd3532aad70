using System.Text.Json;
using System.Text.Json.Serialization;

namespace Campaign.UmbracoHost.Json;

/// <summary>
/// Reads JSON of unknown shape as strings, numbers, lists and dictionaries, as Umbraco's value editors expect.
/// </summary>
internal sealed class PlainObjectConverter : JsonConverter<object>
{
    /// <inheritdoc />
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Number(ref reader),
            JsonTokenType.StartArray => JsonSerializer.Deserialize<List<object?>>(ref reader, options),
            _ => JsonSerializer.Deserialize<Dictionary<string, object?>>(ref reader, options),
        };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(object))
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            return;
        }
        writer.WriteStartObject();
        writer.WriteEndObject();
    }

    private static object Number(ref Utf8JsonReader reader) =>
        reader.TryGetInt32(out var small) ? small
        : reader.TryGetInt64(out var large) ? large
        : reader.GetDecimal();
}
