using Campaign.UmbracoHost.Reading.Converters;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;

namespace Campaign.UmbracoHost.Reading;

/// <summary>Umbraco's read side: published content and the builders of its Content Delivery API.</summary>
internal static class ReadingServices
{
    public static void AddReading(this IServiceCollection services)
    {
        services.AddSingleton<PublishedTree>();
        services.AddSingleton<PublishedDocuments>();
        services.AddSingleton<IDocumentCacheService>(x => x.GetRequiredService<PublishedDocuments>());
        services.AddSingleton<IPublishedContentCache>(x => x.GetRequiredService<PublishedDocuments>());
        services.AddSingleton<PublishedMedia>();
        services.AddSingleton<IMediaCacheService>(x => x.GetRequiredService<PublishedMedia>());
        services.AddSingleton<IPublishedMediaCache>(x => x.GetRequiredService<PublishedMedia>());
        services.AddSingleton<IMediaVersions>(x => x.GetRequiredService<PublishedMedia>());
        services.AddSingleton<IPublishedContentTypeCache, PublishedTypes>();
        services.AddSingleton<ICacheManager, CacheManager>();
        services.AddSingleton<IPublishedModelFactory, NoopPublishedModelFactory>();
        services.AddSingleton<IUmbracoContextFactory, ReadingContexts>();
        services.AddSingleton<IRequestPreviewService, NoPreview>();
        services.AddSingleton<IPropertyRenderingContextAccessor, RenderingContext>();
        services.AddSingleton<IApiContentPathProvider, SegmentPaths>();
        services.AddSingleton<IApiMediaUrlProvider, MediaUrls>();
        services.AddSingleton<IApiMediaBuilder, ApiMediaBuilder>();
        services.AddSingleton<CroppedMediaBuilder>();
        services.AddSingleton<ICroppedMediaBuilder>(x => x.GetRequiredService<CroppedMediaBuilder>());
        services.AddSingleton<LinkTargets>();
        services.AddSingleton<IOutputExpansionStrategyAccessor, FlatExpansion>();
        services.AddSingleton<IApiPropertyRenderer, ApiPropertyRenderer>();
        services.AddSingleton<IApiContentNameProvider, ApiContentNameProvider>();
        services.AddSingleton<IApiContentRouteBuilder, ApiContentRouteBuilder>();
        services.AddSingleton<IApiContentBuilder, ApiContentBuilder>();
        services.AddSingleton<IApiContentResponseBuilder, ApiContentResponseBuilder>();
        services.AddSingleton<IApiDocumentUrlService, ApiDocumentUrlService>();
        services.AddSingleton<IApiPublishedContentCache, ApiPublishedContentCache>();
    }
}
