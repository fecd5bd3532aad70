using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Campaign.Web.Http.Answers;

/// <summary>What a handler returns: an object to be written as JSON, or finished bytes.</summary>
/// <param name="Bytes">The uncompressed body.</param>
/// <param name="Next">Address of the next page, for the <c>Link</c> header; null on the last one.</param>
internal sealed record Answer(byte[] Bytes, string? Next = null)
{
    /// <summary>Values of the resource's own headers, in the order in which it lists them.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>Its media type if the request chose one; null for the resource's.</summary>
    public string? MediaType { get; init; }

    /// <summary>
    /// How the product writes JSON: camelCase, Vietnamese unescaped, and absent values as null, so that the shape of an
    /// answer never depends on its content.
    /// </summary>
    public static JsonSerializerOptions JsonOptions { get; } =
        JsonTimes.AddTo(
            new(JsonSerializerDefaults.Web)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            }
        );

    /// <summary>An answer in JSON.</summary>
    public static Answer Json<T>(T body, string? next = null) =>
        new(JsonSerializer.SerializeToUtf8Bytes(body, JsonOptions), next);
}
