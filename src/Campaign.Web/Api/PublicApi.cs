using Campaign.Web.Api.Changes;
using Campaign.Web.Api.Http;
using Campaign.Web.Api.Keys;
using Campaign.Web.Api.Limits;
using Campaign.Web.Api.OpenApi;
using Campaign.Web.Api.Problems;
using Campaign.Web.Api.Start;
using Campaign.Web.Broadcast;
using Campaign.Web.Feeds;
using Campaign.Web.Hsds;
using Campaign.Web.Search;
using Campaign.Web.Storage;
using Campaign.Web.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Api;

/// <summary>The public API: services, the fast path in front of routing, and the routes.</summary>
internal static class PublicApi
{
    // Everything under these answers faults as problem details.
    private static readonly PathString[] Areas = ["/api", "/feeds", "/hsds", "/openapi", "/umbraco/delivery"];

    /// <summary>Registers the API. Needs SnapshotStore, CampaignClock, TimeProvider, CampaignOptions and OperationsDb.</summary>
    public static IServiceCollection AddPublicApi(this IServiceCollection services)
    {
        services
            .AddOptions<ApiOptions>()
            .BindConfiguration(ApiOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services
            .AddOptions<RateLimitOptions>()
            .BindConfiguration(RateLimitOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<RateLimiter>();
        services.AddSearchService();
        services.AddSingleton<VersionWait>();
        services.AddSingleton<ResourceServer>();
        services.AddScriptLibrary();
        services.AddSingleton<StartPage>();
        services.AddSingleton<ChangeList>();
        services.AddSingleton<ApiRoutes>();
        services.AddSingleton<ApiKeyService>();
        services.AddScoped(x => x.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContext());
        services.AddWebhooks();
        return services.AddApiDocument();
    }

    /// <summary>The fast path and problem details. To be the first middleware: a prepared answer passes nothing else.</summary>
    public static WebApplication UsePublicApi(this WebApplication app)
    {
        var server = app.Services.GetRequiredService<ResourceServer>();
        app.UseWhen(
            context => Areas.Any(x => context.Request.Path.StartsWithSegments(x)),
            area =>
            {
                area.UseMiddleware<ProblemWriter>();
                area.UseWhen(
                    context => !context.Request.Path.StartsWithSegments("/umbraco"),
                    x => x.UseMiddleware<KeyReader>()
                );
                area.Use(next => context => Cors.TryAnswer(context) ? Task.CompletedTask : next(context));
                area.Use(next =>
                    context =>
                        server.FindPrepared(context) is { } prepared
                            ? server.ServeAsync(context, prepared)
                            : next(context)
                );
            }
        );
        return app;
    }

    /// <summary>Maps every address of the route table and the API document.</summary>
    public static WebApplication MapPublicApi(this WebApplication app)
    {
        foreach (
            var resource in app
                .Services.GetRequiredService<ApiRoutes>()
                .Table.Concat(FeedRoutes.Table)
                .Concat(HsdsRoutes.Table)
        )
            app.MapResource(resource);
        app.MapWebhooks();
        app.MapApiDocument();
        return app;
    }

    /// <summary>Maps one address that answers GET and HEAD from the snapshot.</summary>
    public static void MapResource(this IEndpointRouteBuilder routes, Resource resource)
    {
        var server = routes.ServiceProvider.GetRequiredService<ResourceServer>();
        // Typed Delegate, for only such endpoints appear in the API document.
        Delegate serve = (HttpContext context) => server.ServeAsync(context, resource);
        routes
            .MapMethods(resource.Path, [HttpMethods.Get, HttpMethods.Head], serve)
            .WithMetadata(resource)
            .WithName(resource.Name);
    }
}
