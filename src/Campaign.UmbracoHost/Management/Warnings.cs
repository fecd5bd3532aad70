using System.Text.Json;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Http;

namespace Campaign.UmbracoHost.Management;

/// <summary>
/// Tells the client what the rules warn about though they allow it: it shows what is in this header as a notification.
/// </summary>
internal static class Warnings
{
    private const string Header = "Umb-Notifications";
    private const int Most = 3;

    public static async ValueTask<object?> Tell(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var warnings = RequestMessages.WarningsOf(context.HttpContext);
        if (warnings.Count > 0 && RequestMessages.ReasonOf(context.HttpContext) is null)
            context.HttpContext.Response.Headers[Header] = JsonSerializer.Serialize(
                warnings
                    .Take(Most)
                    .Select(x => new
                    {
                        category = "Cần xem lại",
                        message = x,
                        type = "Warning",
                    })
            );
        return answer;
    }
}
