namespace Campaign.Web.Http.Answers;

/// <summary>Maps resources.</summary>
internal static class ResourceRoutes
{
    /// <summary>Maps an address that is answered from the snapshot, for GET and HEAD.</summary>
    public static void MapResource(this IEndpointRouteBuilder routes, Resource resource)
    {
        var server = routes.ServiceProvider.GetRequiredService<ResourceServer>();
        // Must be of type Delegate, because only such endpoints appear in the API document.
        Delegate serve = (HttpContext context) => server.ServeAsync(context, resource);
        routes.MapReading(resource.Path, serve).WithMetadata(resource).WithName(resource.Name);
    }
}
