using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Channels;

/// <summary>One item in its eight forms, in the backoffice: the route table.</summary>
internal sealed class ChannelRoutes : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGroup("campaign/channels")
            .WithTags("Channels")
            .Confines(UmbracoObjectTypes.Document)
            .MapGet("{id:guid}", (HttpContext x, ChannelDesk o, Guid id) => o.ReadAsync(x, id))
            .Needs(Permissions.DocumentRead)
            .WithSummary("A document in the eight forms of grassroots information, public and draft");
}

/// <summary>Registers the screen of the eight forms.</summary>
internal static class ChannelDeskSetup
{
    /// <summary>Adds the route and what it needs. It needs the forms.</summary>
    public static IServiceCollection AddChannelDesk(this IServiceCollection services) =>
        services.AddSingleton<ChannelDesk>().AddSingleton<IManagementRoutes, ChannelRoutes>();
}
