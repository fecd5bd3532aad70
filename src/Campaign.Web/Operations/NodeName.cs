using System.Net;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.Logging.Console;

namespace Campaign.Web.Operations;

/// <summary>
/// Says which node speaks: in front of every line of its log, and to an operator who asks on the machine itself with
/// the header <c>X-Campaign-Node</c>. Readers need not know how many nodes there are and what they are called.
/// </summary>
internal static class NodeName
{
    /// <summary>Asks for the name, and carries it.</summary>
    public const string Header = "X-Campaign-Node";

    public static void AddNodeName(this IServiceCollection services, string node) =>
        // It is a format of dates, in which quotes stand around plain text.
        services.Configure<SimpleConsoleFormatterOptions>(x => x.TimestampFormat ??= $"'{node}' ");

    /// <summary>To be called before anything looks through proxies: their clients are not on this machine.</summary>
    public static void UseNodeName(this IApplicationBuilder app)
    {
        var node = app.ApplicationServices.GetRequiredService<UmbracoHostOptions>().Node;
        app.Use(next =>
            http =>
            {
                if (IsOperator(http))
                    http.Response.OnStarting(() =>
                    {
                        http.Response.Headers[Header] = node;
                        return Task.CompletedTask;
                    });
                return next(http);
            }
        );
    }

    private static bool IsOperator(HttpContext http) =>
        http.Request.Headers.ContainsKey(Header)
        && http.Connection.RemoteIpAddress is { } from
        && IPAddress.IsLoopback(from)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For");
}
