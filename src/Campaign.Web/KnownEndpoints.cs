using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web;

/// <summary>
/// Every address of the application, compiled once. Routing, the API's documents and whoever else asks would each
/// compile the handlers anew: a second of a start.
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

    /// <summary>Puts itself in the place of everything that was mapped so far.</summary>
    public static void Keep(IEndpointRouteBuilder routes)
    {
        var known = new KnownEndpoints([.. routes.DataSources]);
        routes.DataSources.Clear();
        routes.DataSources.Add(known);
    }
}
