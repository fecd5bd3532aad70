using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;

namespace Campaign.Web.Bulletins;

/// <summary>Putting an issue together, in the backoffice: the route table.</summary>
internal sealed class BulletinRoutes : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGroup("campaign/bulletins")
            .WithTags("Bulletins")
            .MapGet(
                "offer",
                (HttpContext x, BulletinDesk o, string period, DateOnly? day, string? place) =>
                    o.Offer(x, period, day, place)
            )
            .Needs(Permissions.DocumentCreate)
            .WithSummary("What is public in a week, a month or an edition, to be put into an issue of a bulletin");
}

/// <summary>Registers what composes bulletins.</summary>
internal static class BulletinDeskSetup
{
    /// <summary>Adds the route and what it needs.</summary>
    public static IServiceCollection AddBulletinDesk(this IServiceCollection services) =>
        services.AddSingleton<BulletinDesk>().AddSingleton<IManagementRoutes, BulletinRoutes>();
}
