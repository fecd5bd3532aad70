using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Approvals;

/// <summary>Submitting drafts and deciding about them, in the backoffice: the route table.</summary>
internal sealed class ApprovalRoutes : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("campaign/approvals").WithTags("Approvals").Confines(UmbracoObjectTypes.Document);
        desk.MapGet("", (HttpContext x, ApprovalList o) => o.ReadAsync(x))
            .Filters()
            .Needs(Permissions.DocumentRead)
            .WithSummary("What waits for approval, and what was decided lately");
        desk.MapPost("", (HttpContext x, ApprovalSubmitting o, ApprovalSubmission sent) => o.SubmitAsync(x, sent))
            .Filters()
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Submit drafts, one or several at once");
        desk.MapGet("document/{id:guid}", (HttpContext x, ApprovalView o, Guid id) => o.ReadAsync(x, id))
            .Needs(Permissions.DocumentRead)
            .WithSummary("A draft beside what is public, and what was submitted of it");
        desk.MapPost(
                "document/{id:guid}/take-back",
                (HttpContext x, ApprovalDeciding o, Guid id, ApprovalDecision sent) => o.TakeBackAsync(x, id, sent)
            )
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Take back what one has submitted");
        desk.MapPost(
                "document/{id:guid}/decide",
                (HttpContext x, ApprovalDeciding o, Guid id, ApprovalDecision sent) => o.DecideAsync(x, id, sent)
            )
            .Needs(Permissions.DocumentPublish)
            .WithSummary("Approve a draft, publish or schedule it, or return it with words");
    }
}

/// <summary>Registers approval in the backoffice.</summary>
internal static class ApprovalDeskSetup
{
    /// <summary>Adds the routes and what they need.</summary>
    public static IServiceCollection AddApprovalDesk(this IServiceCollection services) =>
        services
            .AddSingleton<ApprovalSubmitting>()
            .AddSingleton<ApprovalDeciding>()
            .AddSingleton<ApprovalView>()
            .AddSingleton<ApprovalList>()
            .AddSingleton<IManagementRoutes, ApprovalRoutes>();
}
