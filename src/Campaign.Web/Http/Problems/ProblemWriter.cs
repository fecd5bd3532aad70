using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Http.Answers;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Http.Problems;

/// <summary>
/// The one place that turns errors into HTTP: exceptions and bare error statuses become problem details.
/// </summary>
internal sealed class ProblemWriter(
    RequestDelegate next,
    IOptions<CampaignOptions> campaign,
    ILogger<ProblemWriter> log
)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (ProblemException problem) when (!context.Response.HasStarted)
        {
            if (problem.InnerException is { } cause)
                log.LogWarning(
                    cause,
                    "{Method} {Path}: {Problem} (request {Request})",
                    context.Request.Method,
                    context.Request.Path,
                    problem.Message,
                    context.TraceIdentifier
                );
            await WriteAsync(context, problem, isLogged: problem.InnerException is not null);
            return;
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            var type = ProblemType.OfStatus(bad.StatusCode) ?? ProblemType.InvalidBody;
            await WriteAsync(context, new ProblemException(type, bad.Message));
            return;
        }
        catch (Exception fault) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            log.LogError(
                fault,
                "{Method} {Route} failed (request {Request})",
                context.Request.Method,
                TypedAddress.Route(context),
                context.TraceIdentifier
            );
            await WriteAsync(
                context,
                StorageFaults.Of(fault) switch
                {
                    null => new ProblemException(ProblemType.Internal, "The fault was logged."),
                    StorageFault.FilesAway => new ProblemException(
                        ProblemType.Unavailable,
                        "The storage of uploaded files does not answer at the moment."
                    )
                    {
                        RetryAfter = StorageFaults.Pause,
                    },
                    StorageFault.CopyUnsure => new ProblemException(
                        ProblemType.Unavailable,
                        "It may have been saved, but the standby of the database did not confirm it. Send it again."
                    )
                    {
                        RetryAfter = StorageFaults.Pause,
                    },
                    { } passing when passing.Passes() => new ProblemException(
                        ProblemType.Unavailable,
                        "The database does not answer at the moment; nothing was saved."
                    )
                    {
                        RetryAfter = StorageFaults.Pause,
                    },
                    _ => new ProblemException(ProblemType.Unavailable, "The disk of the server cannot be written."),
                },
                isLogged: true
            );
            return;
        }
        if (
            !context.Response.HasStarted
            && context.Response.ContentType is null
            && ProblemType.OfStatus(context.Response.StatusCode) is { } bare
        )
            await WriteAsync(context, new ProblemException(bare, Detail(context, bare)));
    }

    private static string Detail(HttpContext context, ProblemType type) =>
        type == ProblemType.MethodNotAllowed
            ? $"{context.Request.Method} is not one of: {context.Response.Headers.Allow}."
            : $"{context.Request.Method} {context.Request.Path}";

    private Task WriteAsync(HttpContext context, ProblemException problem, bool isLogged = false)
    {
        var response = context.Response;
        response.StatusCode = problem.Type.Status;
        response.ContentType = MediaTypes.Problem;
        response.Headers.CacheControl = CacheRules.Of(problem.Type, context.Request);
        response.Headers.XContentTypeOptions = "nosniff";
        // What was said of the answer that failed is not true of this one.
        response.Headers.Remove("ETag");
        response.Headers.Remove("Last-Modified");
        response.Headers.Remove("Content-Encoding");
        response.Headers.Remove("Content-Disposition");
        if (problem.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (problem.Type == ProblemType.Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        var body = new JsonObject
        {
            ["type"] = $"{campaign.Value.OriginOf(context.Request)}/api/problems/{problem.Type.Name}",
            ["title"] = problem.Type.Title,
            ["status"] = problem.Type.Status,
            ["detail"] = problem.Message,
            ["instance"] = (context.Request.PathBase + context.Request.Path).Value,
        };
        if (isLogged)
            Add(body, new LoggedRequest(context.TraceIdentifier));
        if (problem.Members is { } members)
            Add(body, members);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Answer.JsonOptions);
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(bytes).AsTask();
    }

    private static void Add(JsonObject body, IProblemMembers members)
    {
        var own = JsonSerializer.SerializeToNode(members, members.GetType(), Answer.JsonOptions)!.AsObject();
        foreach (var (name, value) in own.Where(x => x.Value is not null))
            body[name] = value!.DeepClone();
    }
}
