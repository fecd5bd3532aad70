using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Campaign.Web.Http.Answers;

/// <summary>
/// Times in JSON, to the millisecond: what databases and clocks hold beyond that is more than clients in other
/// languages can keep, so that a time they send back would not be the one they were given.
/// </summary>
internal static class JsonTimes
{
    private const string Whole = "yyyy-MM-dd'T'HH:mm:ss";
    private const string Parts = Whole + ".fff";

    /// <summary>Writes times so with these options.</summary>
    public static JsonSerializerOptions AddTo(JsonSerializerOptions options)
    {
        options.Converters.Add(new OfUtc());
        options.Converters.Add(new OfOffset());
        return options;
    }

    private static string Format(DateTime time) =>
        time.Ticks % TimeSpan.TicksPerSecond < TimeSpan.TicksPerMillisecond ? Whole : Parts;

    private sealed class OfUtc : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTime();

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(Format(value) + "K", CultureInfo.InvariantCulture));
    }

    private sealed class OfOffset : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(Format(value.DateTime) + "zzz", CultureInfo.InvariantCulture));
    }
}
