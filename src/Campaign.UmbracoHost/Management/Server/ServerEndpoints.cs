using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Backoffice;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Management.Server;

/// <summary>What the client asks about the server and its extensions.</summary>
internal static class ServerEndpoints
{
    /// <summary>The version of Umbraco's client that is bundled.</summary>
    private const string ClientVersion = "17.1.0";

    public static void MapServerBeforeSignIn(this IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("").WithTags("Server").Needs(Permissions.Public);
        open.MapGet("server/status", () => new { serverStatus = "Run" }).WithSummary("Whether the server runs");
        open.MapGet(
                "server/configuration",
                () =>
                    new
                    {
                        allowPasswordReset = false,
                        versionCheckPeriod = 0,
                        allowLocalLogin = true,
                        umbracoCssPath = "/umbraco/backoffice",
                    }
            )
            .WithSummary("Settings of the client");
        open.MapGet("manifest/manifest/public", () => Array.Empty<object>())
            .WithSummary("Extensions before the sign-in: none");
        open.MapGet("security/back-office/graphics/{name}", Graphics).WithTags("Security").WithSummary("Logos");
    }

    public static void MapServer(this IEndpointRouteBuilder api)
    {
        var server = api.MapGroup("").WithTags("Server").Needs(Permissions.SignedIn);
        server
            .MapGet(
                "server/information",
                () =>
                    new
                    {
                        version = ClientVersion,
                        assemblyVersion = ClientVersion,
                        baseUtcOffset = "07:00:00",
                        runtimeMode = "Production",
                    }
            )
            .WithSummary("Version and offset");
        server
            .MapGet(
                "manifest/manifest/private",
                (ClientArchive archive) =>
                    new[]
                    {
                        new
                        {
                            name = "Campaign",
                            version = "1.0.0",
                            extensions = new[]
                            {
                                new
                                {
                                    type = "backofficeEntryPoint",
                                    alias = "Campaign.Entry",
                                    name = "Tháng hành động",
                                    js = archive.EntryPoint,
                                },
                            },
                        },
                    }
            )
            .WithSummary("Our extension of the client");
        // Asked for by parts of the client that have nothing to show here.
        server.MapGet("news-dashboard", () => new { items = Array.Empty<object>() }).WithSummary("News: none");
        server.MapGet("segment", () => Paged<object>.All([])).WithSummary("Segments: none");
        server.MapGet("tag", () => Paged<object>.All([])).WithSummary("Suggestions of tags: none");
        server
            .MapGet("user-data", () => Paged<object>.All([]))
            .WithSummary("Settings of the client kept for the person: none");
    }

    private static IResult Graphics(string name, HttpContext http, ClientArchive archive)
    {
        var file = archive.Find(
            name.Contains("alternative", StringComparison.Ordinal) || name.StartsWith("login", StringComparison.Ordinal)
                ? "logo.svg"
                : "logo-mark.svg"
        );
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return file is null ? Results.NotFound() : Results.Bytes(file.Text(), file.ContentType);
    }
}
