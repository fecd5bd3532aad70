using Campaign.UmbracoHost.Backoffice;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Management;

/// <summary>
/// Tells officers in words that the disk is full or read-only, the database is away, or the program failed, wherever
/// under /umbraco that shows: an empty 500 would leave them unsure whether their text was kept. What was logged has the
/// name of the request, by which the person who runs the server finds it.
/// </summary>
internal sealed class UnwritableAnswers(RequestDelegate next, ILogger<UnwritableAnswers> log)
{
    private const string Failed =
        "Máy chủ gặp lỗi nên việc này có thể chưa xong. Hãy để nguyên trang này, nội dung vừa nhập vẫn còn, và thử "
        + "lại. Nếu lỗi lặp lại, hãy báo người quản trị máy chủ mã dưới đây.";

    private static readonly PathString[] Pages = ["/umbraco/login", "/umbraco/set-password"];

    public async Task InvokeAsync(HttpContext http)
    {
        var isPage = Pages.Any(x => http.Request.Path.StartsWithSegments(x));
        if (http.RequestServices.GetService<ReadersOnly>() is not null && (isPage || Changes(http.Request)))
        {
            await AnswerAsync(http, isPage, ReadersOnly.Words, StatusCodes.Status507InsufficientStorage);
            return;
        }
        // The page of the backoffice and its files need no database: a tab that is open keeps what was typed.
        if (
            http.RequestServices.GetService<DatabaseState>() is { IsAway: true }
            && (isPage || http.Request.Path.StartsWithSegments("/umbraco/management"))
        )
        {
            await AnswerAsync(http, isPage, StorageFault.Away);
            return;
        }
        SwallowedFault.Watch();
        try
        {
            await next(http);
        }
        catch (Exception e) when (!http.Response.HasStarted && StorageFaults.Of(e) is not null)
        {
            log.LogError(
                e,
                "{Method} {Path}: nothing could be written (request {Request}).",
                http.Request.Method,
                http.Request.Path,
                http.TraceIdentifier
            );
            http.Response.Clear();
            await AnswerAsync(http, isPage, StorageFaults.Of(e)!.Value, Name(http));
        }
        catch (Exception e)
            when (!http.Response.HasStarted
                && !http.RequestAborted.IsCancellationRequested
                && e is not BadHttpRequestException
            )
        {
            log.LogError(
                e,
                "{Method} {Route} failed (request {Request})",
                http.Request.Method,
                (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "/umbraco",
                http.TraceIdentifier
            );
            http.Response.Clear();
            await AnswerAsync(http, isPage, Failed + Name(http), StatusCodes.Status500InternalServerError);
        }
    }

    private static string Name(HttpContext http) => $" Mã yêu cầu: {http.TraceIdentifier}.";

    private static bool Changes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && !HttpMethods.IsHead(request.Method)
        && !HttpMethods.IsOptions(request.Method);

    private static Task AnswerAsync(HttpContext http, bool isPage, StorageFault fault, string name = "")
    {
        if (fault.Passes())
            http.Response.Headers.RetryAfter = $"{StorageFaults.Pause.TotalSeconds:0}";
        return AnswerAsync(
            http,
            isPage,
            fault.Words() + name,
            fault.Passes() ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status507InsufficientStorage
        );
    }

    private static Task AnswerAsync(HttpContext http, bool isPage, string words, int status) =>
        (
            isPage
                ? SignInHtml.Unavailable(http, words)
                : Problems.Of(status, status == StatusCodes.Status500InternalServerError ? "Failed" : "Storage", words)
        ).ExecuteAsync(http);
}

/// <summary>Adds <see cref="UnwritableAnswers"/>.</summary>
public static class UnwritableSetup
{
    /// <summary>To be called before authentication, which reads and writes too.</summary>
    public static IApplicationBuilder UseUnwritableAnswers(this IApplicationBuilder app) =>
        app.UseWhen(
            http =>
                http.Request.Path.StartsWithSegments("/umbraco")
                && !http.Request.Path.StartsWithSegments("/umbraco/delivery"),
            area => area.UseMiddleware<UnwritableAnswers>()
        );
}
