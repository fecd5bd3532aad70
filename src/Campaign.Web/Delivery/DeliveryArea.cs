using Campaign.Web.Delivery.Content;
using Campaign.Web.Delivery.Media;
using Campaign.Web.Delivery.Rendering;
using Campaign.Web.Delivery.Requests;
using Campaign.Web.Http.Answers;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Web.Delivery;

/// <summary>
/// Umbraco's Content Delivery API v2, built with Umbraco's own builders. It uses Umbraco's settings, under
/// <c>Umbraco:CMS:DeliveryApi</c>.
/// </summary>
internal static class DeliveryArea
{
    private const string Root = "/umbraco/delivery/api/v2";

    /// <summary>
    /// Registers the API. Call it after AddUmbracoHost, because it replaces services that depend on the request.
    /// </summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<DeliveryNodes>();
        services.AddSingleton<DraftNodes>();
        services.AddSingleton<DeliveryViews>();
        services.AddSingleton<DeliveryLanguages>();
        services.AddSingleton<Segments>();
        services.AddSingleton<StartItems>();
        services.AddSingleton<ContentPaths>();
        services.AddSingleton<ContentAnswers>();
        services.AddSingleton<MediaPaths>();
        services.AddSingleton<MediaAnswers>();
        services.AddSingleton<DeliveryServer>();
        services.AddSingleton<IRequestPreviewService, RequestPreview>();
        services.AddSingleton<IOutputExpansionStrategyAccessor, RequestExpansionAccessor>();
        services.AddSingleton<IApiContentRouteBuilder>(x => new VisibleRoutes(
            ActivatorUtilities.CreateInstance<ApiContentRouteBuilder>(x),
            x.GetRequiredService<IHttpContextAccessor>()
        ));
        services.AddSingleton<Edits>();
        services.AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(x =>
            x.GetRequiredService<Edits>()
        );
        services.AddSingleton<INotificationHandler<MediaCacheRefresherNotification>>(x =>
            x.GetRequiredService<Edits>()
        );
        services.AddSingleton<INotificationHandler<ContentTypeCacheRefresherNotification>>(x =>
            x.GetRequiredService<Edits>()
        );
        services.AddSingleton<INotificationHandler<DataTypeCacheRefresherNotification>>(x =>
            x.GetRequiredService<Edits>()
        );
        services.AddSingleton<INotificationHandler<LanguageCacheRefresherNotification>>(x =>
            x.GetRequiredService<Edits>()
        );
        return services;
    }

    /// <summary>Maps the API.</summary>
    public static WebApplication MapDelivery(this WebApplication app)
    {
        var (content, media) = (
            app.Services.GetRequiredService<ContentAnswers>(),
            app.Services.GetRequiredService<MediaAnswers>()
        );
        app.Map("content", content.ListAsync, "fetch", "filter", "sort", "skip", "take", "expand", "fields");
        app.Map("content/items", content.ItemsAsync, "id", "expand", "fields");
        app.Map("content/item/{**path}", content.ItemAsync, "expand", "fields");
        app.Map("media", media.ListAsync, "fetch", "filter", "sort", "skip", "take", "expand", "fields");
        app.Map("media/items", media.ItemsAsync, "id", "expand", "fields");
        app.Map("media/item/{**path}", media.ItemAsync, "expand", "fields");
        return app;
    }

    private static void Map(
        this WebApplication app,
        string path,
        Func<DeliveryRequest, Task<object>> answer,
        params string[] parameters
    )
    {
        var server = app.Services.GetRequiredService<DeliveryServer>();
        var resource = new DeliveryResource(
            path.StartsWith("media", StringComparison.Ordinal),
            [.. parameters],
            answer
        );
        app.MapReading($"{Root}/{path}", (HttpContext http) => server.ServeAsync(http, resource))
            .ExcludeFromDescription();
    }
}
