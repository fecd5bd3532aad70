namespace Campaign.Web.Http.Answers;

/// <summary>Maps resources.</summary>
internal static class ResourceRoutes
{
    /// <summary>Maps one address that answers GET and HEAD from the snapshot.</summary>
    public static void MapResource(this IEndpointRouteBuilder routes, Resource resource)
    {
        var server = routes.ServiceProvider.GetRequiredService<ResourceServer>();
        // Typed Delegate, for only such endpoints appear in the API document.
        Delegate serve = (HttpContext context) => server.ServeAsync(context, resource);
        routes.MapReading(resource.Path, serve).WithMetadata(resource).WithName(resource.Name);
    }
}
