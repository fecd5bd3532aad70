using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;

namespace Campaign.Web.Reporting;

/// <summary>What officers do about reports: the route table.</summary>
internal sealed class ResultRoutes : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("campaign/results").WithTags("Results");
        desk.MapGet("", (HttpContext x, ResultDesk o, string campaign, int year) => o.ListAsync(x, campaign, year))
            .Needs(Permissions.Dashboard)
            .WithSummary("Who has reported on an edition, who has not, who is late");
        desk.MapPost("open", (HttpContext x, ResultDesk o, UnitWords words) => o.OpenAsync(x, words))
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Open a unit's report");
        desk.MapGet("{id:guid}", (HttpContext x, ResultDesk o, Guid id) => o.ReadAsync(x, id))
            .Needs(Permissions.Dashboard)
            .WithSummary("A report with every step");
        desk.MapPut("{id:guid}", (HttpContext x, ResultDesk o, Guid id, SaveWords words) => o.SaveAsync(x, id, words))
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Keep figures and words, merged with what others changed");
        desk.MapPost(
                "{id:guid}/steps",
                (HttpContext x, ResultDesk o, Guid id, StepWords words) => o.StepAsync(x, id, words)
            )
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Hand in, return, accept, close or correct a report");
    }
}
