using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Lists;

/// <summary>Lists of drafts, in the backoffice: the route table.</summary>
internal sealed class ListRoutes : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("campaign/lists").WithTags("Lists").Confines(UmbracoObjectTypes.Document);
        desk.MapGet("", (ListDesk o) => o.Types())
            .Filters()
            .Needs(Permissions.DocumentRead)
            .WithSummary("The types that have lists");
        desk.MapGet("{type}", (HttpContext x, ListDesk o, string type) => o.Read(x, type))
            .Filters()
            .Needs(Permissions.DocumentRead)
            .WithSummary(
                "Drafts of a type; under, filter, state, orderBy, orderDirection, skip and take say which and how"
            );
    }
}

/// <summary>Registers lists in the backoffice.</summary>
internal static class ListDeskSetup
{
    /// <summary>Adds the routes and what they need.</summary>
    public static IServiceCollection AddListDesk(this IServiceCollection services) =>
        services
            .AddSingleton<ListDesk>()
            .AddSingleton<INewDraft, NewDraftFilling>()
            .AddSingleton<IManagementRoutes, ListRoutes>();
}
