namespace Campaign.Web.Http.Answers;

/// <summary>Maps addresses for reading.</summary>
internal static class ReadingRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps an address that answers GET, and HEAD with the same headers.</summary>
    public static RouteHandlerBuilder MapReading(this IEndpointRouteBuilder routes, string path, Delegate handle) =>
        routes.MapMethods(path, Reading, handle);
}
