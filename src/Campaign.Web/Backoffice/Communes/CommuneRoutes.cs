using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.UmbracoHost.Management.Users;

namespace Campaign.Web.Backoffice.Communes;

/// <summary>Officers of communes: the route table.</summary>
internal sealed class CommuneRoutes : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGroup("campaign/commune-officers")
            .WithTags("Communes")
            .MapPost(
                "",
                (HttpContext x, CommuneOfficers o, AccountService a, IOfficerInvitation i, CommuneList sent) =>
                    o.SetUpAsync(x, a, i, sent)
            )
            .Needs(Permissions.Users)
            .WithSummary("Set up officers of communes from a list: folders, accounts, invitations");
}

/// <summary>Registers the officers of communes.</summary>
internal static class CommuneSetup
{
    /// <summary>It needs the backoffice.</summary>
    public static IServiceCollection AddCommunes(this IServiceCollection services) =>
        services.AddSingleton<CommuneOfficers>().AddSingleton<IManagementRoutes, CommuneRoutes>();
}
