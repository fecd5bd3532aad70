using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Calls;

/// <summary>Calling services to check them: the route table.</summary>
internal sealed class CallRoutes : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("campaign/calls").WithTags("Calls").Confines(UmbracoObjectTypes.Document);
        desk.MapGet("", (HttpContext x, CallDesk o, string? q) => o.ReadAsync(x, q))
            .Filters()
            .Needs(Permissions.DocumentRead)
            .WithSummary("Which numbers have to be called, what to ask there, and what came of it");
        desk.MapPost("{id:guid}", (HttpContext x, CallTaking o, Guid id, HeardWords words) => o.TakeAsync(x, id, words))
            // A service for an officer's places may lie in another folder: the call is kept, the draft stays.
            .Filters()
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Keep what came of a call");
    }
}

/// <summary>Registers the calls.</summary>
internal static class CallSetup
{
    /// <summary>It needs approval in the backoffice.</summary>
    public static IServiceCollection AddCalls(this IServiceCollection services) =>
        services
            .AddSingleton<CallStore>()
            .AddSingleton<CallDesk>()
            .AddSingleton<CallFollowing>()
            .AddSingleton<CallTaking>()
            .AddSingleton<IManagementRoutes, CallRoutes>();
}
