using Campaign.Web.Api.OpenApi;
using Campaign.Web.Api.Search;
using Campaign.Web.Api.Start;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Items;
using Campaign.Web.Items.Changes;
using Campaign.Web.Keys;
using Campaign.Web.Publication;
using Campaign.Web.Search;
using Campaign.Web.Settings;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaign.Web.Api;

/// <summary>The public API: services, the fast path in front of routing, and the routes.</summary>
internal static class PublicApi
{
    // Errors under these paths are answered as problem details.
    private static readonly PathString[] Areas = ["/api", "/feeds", "/hsds", "/openapi", "/umbraco/delivery"];

    /// <summary>
    /// Registers the API. Needs SnapshotStore, CampaignClock, TimeProvider, CampaignOptions and OperationsDb.
    /// </summary>
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
        services.TryAddSingleton<ResultBook>();
        services.AddSingleton<ResourceServer>();
        services.AddSingleton<StartPage>();
        services.AddSingleton<ChangeList>();
        services.AddSingleton<ApiRoutes>();
        services.AddSingleton<ApiKeyService>();
        services.AddScoped(x => x.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContext());
        // What is not answered from the snapshot writes its times in the same way.
        services.ConfigureHttpJsonOptions(x => JsonTimes.AddTo(x.SerializerOptions));
        return services.AddApiDocument();
    }

    /// <summary>
    /// Adds the fast path and problem details. Must be the first middleware: a prepared answer skips the rest.
    /// </summary>
    public static WebApplication UsePublicApi(this WebApplication app)
    {
        var server = app.Services.GetRequiredService<ResourceServer>();
        app.UseWhen(
            context => Areas.Any(x => context.Request.Path.StartsWithSegments(x)),
            area =>
            {
                area.Use(next =>
                    context =>
                    {
                        Cors.Open(context.Response);
                        return next(context);
                    }
                );
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

    /// <summary>Maps the API's <c>/search</c>.</summary>
    public static void MapSearchApi(this WebApplication app) =>
        app.MapResource(
            SearchApi.Resource(
                app.Services.GetRequiredService<SearchService>(),
                app.Services.GetRequiredService<ItemKinds>()
            )
        );

    /// <summary>Maps every address of the route table and the API document.</summary>
    public static WebApplication MapPublicApi(this WebApplication app)
    {
        foreach (var resource in app.Services.GetRequiredService<ApiRoutes>().Table)
            app.MapResource(resource);
        app.MapApiDocument();
        return app;
    }
}
