using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Recalls;

/// <summary>Taking back and correcting what is public, in the backoffice: the route table.</summary>
internal sealed class RecallRoutes : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("campaign/recalls").WithTags("Recalls").Confines(UmbracoObjectTypes.Document);
        desk.MapGet("", (HttpContext x, RecallList o) => o.ReadAsync(x))
            .Filters()
            .Needs(Permissions.DocumentUnpublish)
            .WithSummary("The latest recalls and corrections, and who has heard of them");
        desk.MapGet("{id:guid}/trail", (HttpContext x, RecallDesk o, Guid id) => o.FindAsync(x, id))
            .Needs(Permissions.DocumentUnpublish)
            .WithSummary("Where a public item is now: every channel it went out by");
        desk.MapPost(
                "{id:guid}",
                (HttpContext x, RecallDesk o, Guid id, RecallWords words) => o.WithdrawAsync(x, id, words)
            )
            .Needs(Permissions.DocumentUnpublish)
            .WithSummary("Take an item back, and tell every channel why");
        desk.MapPost(
                "{id:guid}/correct",
                (HttpContext x, RecallDesk o, Guid id, RecallWords words) => o.CorrectAsync(x, id, words)
            )
            .Needs(Permissions.DocumentPublish)
            .WithSummary("Publish the draft, and tell every channel what was wrong before");
    }
}

/// <summary>Registers the recalls of the backoffice.</summary>
internal static class RecallDeskSetup
{
    /// <summary>Adds the routes and what they need.</summary>
    public static IServiceCollection AddRecallDesk(this IServiceCollection services) =>
        services.AddSingleton<RecallDesk>().AddSingleton<RecallList>().AddSingleton<IManagementRoutes, RecallRoutes>();
}
