using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Words;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;

namespace Campaign.UmbracoHost.Requests;

/// <summary>Refusals as problem details (RFC 9457), in the shape and the words the client shows to officers.</summary>
public static class Problems
{
    /// <summary>
    /// The client throws away the text of a 403 or 404 and shows "Forbidden" or "Not Found"; it keeps headers that
    /// begin with X, and our extension shows this one instead of the text.
    /// </summary>
    private const string ReasonHeader = "X-Campaign-Reason";

    internal static IResult Of(int status, string operation, string text, object? errors = null)
    {
        var problem = Results.Json(
            new Dictionary<string, object?>
            {
                ["type"] = "Error",
                ["title"] = text,
                ["status"] = status,
                ["detail"] = text,
                ["operationStatus"] = operation,
                ["errors"] = errors,
            },
            statusCode: status,
            contentType: "application/problem+json"
        );
        return new WithReason(problem, text);
    }

    /// <summary>404.</summary>
    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "NotFound", "Không tìm thấy.");

    /// <summary>410.</summary>
    /// <param name="text">What was withdrawn, in Vietnamese.</param>
    public static IResult Gone(string text) => Of(StatusCodes.Status410Gone, "Gone", text);

    /// <summary>403.</summary>
    /// <param name="text">Why, in Vietnamese.</param>
    public static IResult Forbidden(string text) => Of(StatusCodes.Status403Forbidden, "Forbidden", text);

    /// <summary>409.</summary>
    /// <param name="text">What stands against it, in Vietnamese.</param>
    public static IResult Conflict(string text) => Of(StatusCodes.Status409Conflict, "Conflict", text);

    /// <summary>400.</summary>
    /// <param name="text">What is wrong, in Vietnamese.</param>
    public static IResult Invalid(string text) => Of(StatusCodes.Status400BadRequest, "Invalid", text);

    // What Umbraco's services say of an exception that they caught.
    private const string Unexplained = "Unknown";

    /// <summary>The outcome of one of Umbraco's services: done, not there, or refused for a reason.</summary>
    /// <exception cref="Exception">The fault of storage that the service caught.</exception>
    internal static IResult From<TStatus>(bool success, TStatus status)
        where TStatus : struct, Enum
    {
        var name = status.ToString();
        if (!success && name == Unexplained)
            SwallowedFault.Rethrow();
        return success ? Results.Ok()
            : name.EndsWith("NotFound", StringComparison.Ordinal) ? NotFound()
            : Of(StatusCodes.Status400BadRequest, name, Refusals.Text(name));
    }

    internal static IResult From<TResult, TStatus>(Attempt<TResult, TStatus> attempt)
        where TStatus : struct, Enum => From(attempt.Success, attempt.Status);

    /// <summary>The same, in the words of the rule that stopped it, where one did.</summary>
    internal static IResult From<TStatus>(bool success, TStatus status, HttpContext http)
        where TStatus : struct, Enum =>
        !success && RequestMessages.ReasonOf(http) is { } reason
            ? Of(StatusCodes.Status400BadRequest, status.ToString(), reason)
            : From(success, status);

    internal static IResult From<TResult, TStatus>(Attempt<TResult, TStatus> attempt, HttpContext http)
        where TStatus : struct, Enum => From(attempt.Success, attempt.Status, http);

    private sealed class WithReason(IResult problem, string text) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers[ReasonHeader] = Uri.EscapeDataString(text);
            return problem.ExecuteAsync(httpContext);
        }
    }

    /// <summary>201 with the header that the client waits for; without it an upload never ends.</summary>
    internal static IResult Created(HttpResponse response, string path, Guid key)
    {
        response.Headers["Umb-Generated-Resource"] = key.ToString();
        return Results.Created($"/umbraco/management/api/v1/{path}/{key}", null);
    }
}
