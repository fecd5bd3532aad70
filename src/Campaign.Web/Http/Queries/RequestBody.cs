using System.Text.Json;
using System.Text.Json.Serialization;
using Campaign.Web.Http.Problems;

namespace Campaign.Web.Http.Queries;

/// <summary>Reading JSON that clients send.</summary>
internal static class RequestBody
{
    private const long Largest = 64 * 1024;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <exception cref="ProblemException">It is not JSON, too large, or a field is unknown, missing or
    /// wrong.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
            throw new ProblemException(ProblemType.UnsupportedMediaType, "Send application/json.");
        if (context.Request.ContentLength > Largest)
            throw new ProblemException(ProblemType.TooLarge, $"At most {Largest} bytes.");
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(Strict, context.RequestAborted)
                ?? throw new ProblemException(ProblemType.InvalidBody, "The body is null.");
        }
        catch (JsonException e)
        {
            throw new ProblemException(ProblemType.InvalidBody, e.Message) { Extensions = { ["field"] = e.Path } };
        }
    }
}
