using System.Net;
using System.Text.Json;
using Campaign.Web.Http.Answers;
using Campaign.Web.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Http;

/// <summary>
/// Without Campaign:BaseUrl, addresses in an answer begin with the Host header of the request. A cache would give an
/// answer with a stranger's addresses to everybody, so only requests to this machine's own names are answered.
/// </summary>
internal sealed class OwnHosts(IOptions<CampaignOptions> options, IConfiguration configuration, IServer server)
{
    private readonly Lazy<HashSet<string>> _names = new(() => Names(configuration, server));

    /// <summary>Whether a request uses a name that this site is known to have.</summary>
    public bool Knows(HttpContext http)
    {
        if (options.Value.BaseUrl is not null)
            return true;
        var host = http.Request.Host.Host;
        return IPAddress.TryParse(host, out var address)
            ? IPAddress.IsLoopback(address) || Equals(Plain(address), Plain(http.Connection.LocalIpAddress))
            : _names.Value.Contains(host) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Refuses, telling a person or a program what to configure.</summary>
    public static Task RefuseAsync(HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = StatusCodes.Status400BadRequest;
        Cors.Open(response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        if (http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            response.ContentType = "text/plain; charset=utf-8";
            return response.WriteAsync($"{Vietnamese}\n\n{English}\n");
        }
        response.ContentType = "application/problem+json";
        return response.WriteAsync(
            JsonSerializer.Serialize(
                new
                {
                    type = "/api/problems/unknown-host",
                    title = "The site is not known by this name",
                    status = 400,
                    detail = English,
                }
            )
        );
    }

    private const string English =
        "This server does not know the name it was asked by. Whoever runs it sets Campaign:BaseUrl (in the "
        + "environment: "
        + "Campaign__BaseUrl) to the address people type, such as http://this-machine:5000, and starts it again.";

    private const string Vietnamese =
        "Máy chủ chưa biết mình có tên này. Người quản trị máy chủ hãy đặt Campaign:BaseUrl (biến môi trường: "
        + "Campaign__BaseUrl) bằng địa chỉ mà mọi người gõ, ví dụ http://ten-may:5000, rồi khởi động lại.";

    private static HashSet<string> Names(IConfiguration configuration, IServer server) =>
        new(
            [
                "localhost",
                Environment.MachineName,
                // ASP.NET Core's own list of host names, used by sites that have several.
                .. (configuration["AllowedHosts"] ?? "").Split(
                    ';',
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                ),
                .. (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(x =>
                    BindingAddress.Parse(x).Host
                ),
            ],
            StringComparer.OrdinalIgnoreCase
        );

    private static IPAddress? Plain(IPAddress? address) =>
        address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}

/// <summary>Registers the check.</summary>
internal static class OwnHostsSetup
{
    /// <summary>
    /// Refuses requests to other hosts. Health checks are exempt: machines use any name for them, and the answer
    /// contains no address.
    /// </summary>
    public static void UseOwnHosts(this WebApplication app)
    {
        var hosts = app.Services.GetRequiredService<OwnHosts>();
        app.Use(next =>
            http =>
                hosts.Knows(http) || http.Request.Path.StartsWithSegments("/healthz")
                    ? next(http)
                    : OwnHosts.RefuseAsync(http)
        );
    }
}
