using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Campaign.Core.Campaigns;
using Campaign.Core.Plans;
using Campaign.Core.Text;

namespace Campaign.Content.Types.Kinds;

/// <summary>The shapes in which Umbraco keeps values, read tolerantly and written in one way.</summary>
internal static class Stored
{
    private const string DocumentUdi = "umb://document/";

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Text, NFC, with line feeds and no other control characters but tabs; null when empty.</summary>
    public static string? Text(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return PrintableText.Of(text).Normalize(NormalizationForm.FormC).Trim('\n', ' ');
    }

    /// <summary>The text of a field of one line; null when empty.</summary>
    public static string? Line(object? value) => Text(value)?.Replace('\n', ' ');

    public static DateOnly? Date(object? value) =>
        value switch
        {
            DateTime date => DateOnly.FromDateTime(date),
            DateTimeOffset date => DateOnly.FromDateTime(date.DateTime),
            string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, out var date) =>
                DateOnly.FromDateTime(date),
            _ => null,
        };

    public static decimal? Decimal(object? value) =>
        value switch
        {
            null or "" => null,
            string text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var x)
                ? x
                : null,
            IConvertible number => number.ToDecimal(CultureInfo.InvariantCulture),
            _ => null,
        };

    public static int? Whole(object? value) =>
        Decimal(value) is >= int.MinValue and <= int.MaxValue and { } x ? (int)x : null;

    public static bool Flag(object? value, bool usual = false) =>
        value switch
        {
            null or "" => usual,
            bool flag => flag,
            string text => text is "1" or "true" or "True",
            _ => Decimal(value) != 0,
        };

    public static TimeOnly? Time(object? value) =>
        TimeOnly.TryParseExact(Text(value), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    public static MonthDay? MonthDay(object? value)
    {
        // A leap year, so that 29/2 is a day of "any year".
        var text = $"2024-{Text(value)}";
        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new MonthDay(day.Month, day.Day)
            : null;
    }

    public static YearRange? Years(object? value)
    {
        var ends = Text(value)?.Split(['-', '–'], StringSplitOptions.TrimEntries);
        return
            ends is [{ Length: 4 } from, { Length: 4 } to]
            && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new YearRange(first, last)
            : null;
    }

    public static IEnumerable<string> Lines(object? value) =>
        Text(value)?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Names of a choice: a JSON array, or one bare name.</summary>
    public static IEnumerable<string> Names(object? value)
    {
        if (Text(value) is not { } text)
            return [];
        if (text[0] != '[')
            return [text];
        using var json = TryParse(text);
        return json is null
            ? [text]
            : [.. json.RootElement.EnumerateArray().Select(x => Text(x.ToString())).OfType<string>()];
    }

    /// <summary>Keys of picked documents: UDIs joined by commas, or bare keys.</summary>
    public static IEnumerable<Guid> Keys(object? value)
    {
        foreach (var part in Text(value)?.Split(',', StringSplitOptions.TrimEntries) ?? [])
            if (
                Guid.TryParse(
                    part.StartsWith(DocumentUdi, StringComparison.Ordinal) ? part[DocumentUdi.Length..] : part,
                    out var key
                )
            )
                yield return key;
    }

    public static string Udis(IEnumerable<Guid> keys) => string.Join(',', keys.Select(x => $"{DocumentUdi}{x:N}"));

    public static IEnumerable<Guid> MediaKeys(object? value)
    {
        using var json = Text(value) is { } text ? TryParse(text) : null;
        if (json is null)
            return [];
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(x =>
                    x.ValueKind == JsonValueKind.Object
                    && x.TryGetProperty("mediaKey", out var key)
                    && key.ValueKind == JsonValueKind.String
                    && key.TryGetGuid(out var guid)
                        ? guid
                        : Guid.Empty
                )
                .Where(x => x != Guid.Empty),
        ];
    }

    public static string MediaPicks(IEnumerable<Guid> media) =>
        JsonSerializer.Serialize(
            media.Select(x => new
            {
                key = DeterministicKey.Of($"pick:{x}"),
                mediaKey = x,
                crops = Array.Empty<object>(),
                focalPoint = (object?)null,
            }),
            Plain
        );

    public static string Json(IEnumerable<string> names) => JsonSerializer.Serialize(names, Plain);

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Array ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
