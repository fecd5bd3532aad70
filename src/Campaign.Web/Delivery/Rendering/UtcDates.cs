using System.Text.Json;
using System.Text.Json.Serialization;

namespace Campaign.Web.Delivery.Rendering;

/// <summary>Umbraco's dates are UTC, and written so; a day an officer chose has no zone and is written without one.</summary>
internal sealed class UtcDates : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTime();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value);
}
