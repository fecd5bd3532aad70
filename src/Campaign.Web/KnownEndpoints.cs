using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web;

/// <summary>
/// All endpoints of the application, compiled once. Otherwise routing, the API's documents and everything else that
/// asks would compile the handlers again, which costs a second at start.
/// </summary>
internal sealed class KnownEndpoints(IEnumerable<EndpointDataSource> mapped) : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints = new(() =>
        new CompositeEndpointDataSource(mapped).Endpoints
    );

    /// <inheritdoc/>
    public override IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

    /// <inheritdoc/>
    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    /// <summary>Replaces everything that has been mapped so far.</summary>
    public static void Keep(IEndpointRouteBuilder routes)
    {
        var known = new KnownEndpoints([.. routes.DataSources]);
        routes.DataSources.Clear();
        routes.DataSources.Add(known);
    }
}
