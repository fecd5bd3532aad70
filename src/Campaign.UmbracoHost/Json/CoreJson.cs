using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Serialization;

namespace Campaign.UmbracoHost.Json;

/// <summary>The JSON Umbraco's services and property editors exchange with the backoffice client.</summary>
internal sealed class CoreJson : IJsonSerializer, IConfigurationEditorJsonSerializer
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new PlainObjectConverter() },
    };

    public string Serialize(object? input) => JsonSerializer.Serialize(input, Options);

    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, Options);

    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class
    {
        value = input switch
        {
            string text when text.AsSpan().TrimStart() is ['{' or '[', ..] => TryRead<T>(text),
            JsonElement element => TryRead<T>(element.GetRawText()),
            _ => null,
        };
        return value is not null;
    }

    private static T? TryRead<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
