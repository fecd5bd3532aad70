using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Campaign.UmbracoHost.Reading;

/// <summary>
/// What Umbraco wants around a piece of work that reads published content, such as publishing a branch. There is no
/// Umbraco-routed request: the site reads a snapshot.
/// </summary>
internal sealed class ReadingContext(ICacheManager caches, IHostingEnvironment environment, TimeProvider clock)
    : IUmbracoContext
{
    public DateTime ObjectCreated { get; } = clock.GetUtcNow().UtcDateTime;

    public Uri OriginalRequestUrl => environment.ApplicationMainUrl;

    public Uri CleanedUmbracoUrl => environment.ApplicationMainUrl;

    public IPublishedContentCache Content => caches.Content;

    public IPublishedMediaCache Media => caches.Media;

    public IDomainCache Domains => caches.Domains;

    public IPublishedRequest? PublishedRequest { get; set; }

    public bool IsDebug => false;

    public bool InPreviewMode => false;

    public void Dispose() { }
}

/// <summary>Makes one for a caller that has none.</summary>
internal sealed class ReadingContexts(
    IUmbracoContextAccessor accessor,
    ICacheManager caches,
    IHostingEnvironment environment,
    TimeProvider clock
) : IUmbracoContextFactory
{
    public UmbracoContextReference EnsureUmbracoContext()
    {
        if (accessor.TryGetUmbracoContext(out var known))
            return new UmbracoContextReference(known, false, accessor);
        var context = new ReadingContext(caches, environment, clock);
        accessor.Set(context);
        return new UmbracoContextReference(context, true, accessor);
    }
}
