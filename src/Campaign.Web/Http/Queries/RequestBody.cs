using System.Text.Json;
using System.Text.Json.Serialization;
using Campaign.Web.Http.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace Campaign.Web.Http.Queries;

/// <summary>Reads JSON sent by clients.</summary>
internal static class RequestBody
{
    private const long Largest = 64 * 1024;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The body of a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="options">How to read it; if null, unknown and missing fields are refused.</param>
    /// <exception cref="ProblemException">
    /// It is not JSON, it is too large, or a field is unknown, missing or invalid.
    /// </exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, JsonSerializerOptions? options = null)
    {
        if (!context.Request.HasJsonContentType())
            throw new ProblemException(ProblemType.UnsupportedMediaType, "Send application/json.");
        if (context.Request.ContentLength > Largest)
            throw TooLarge();
        // A body that is sent in pieces does not say how long it is.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Largest;
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(options ?? Strict, context.RequestAborted)
                ?? throw new ProblemException(ProblemType.InvalidBody, "The body is null.");
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }
        catch (JsonException e)
        {
            // Only the message says which field is unknown or missing, but it also names types, which do not help
            // clients.
            var detail = options is null ? e.Message : $"{e.Path ?? "$"}: cannot be read as JSON of this request.";
            throw new ProblemException(ProblemType.InvalidBody, detail) { Members = new FaultyField(e.Path) };
        }
    }

    private static ProblemException TooLarge() => new(ProblemType.TooLarge, $"At most {Largest} bytes.");
}
