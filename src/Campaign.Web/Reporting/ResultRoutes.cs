using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.Web.Reporting.Form;
using Campaign.Web.Reporting.Papers;
using Campaign.Web.Reporting.Reminders;

namespace Campaign.Web.Reporting;

/// <summary>What officers do about reports: the route table.</summary>
internal sealed class ResultRoutes : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("campaign/results").WithTags("Results");
        desk.MapGet("editions", (ResultList o) => o.Editions())
            .Needs(Permissions.Dashboard)
            .WithSummary("Editions that may be reported on");
        desk.MapGet("", (HttpContext x, ResultList o, string campaign, int year) => o.ListAsync(x, campaign, year))
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
        desk.MapPost("form", (HttpContext x, LinkDesk o, UnitWords words) => o.OpenAsync(x, words))
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("The address of a unit's form, for the officer who asks");
        desk.MapPost("links/list", (HttpContext x, LinkDesk o, UnitWords words) => o.ListAsync(x, words))
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Links to a unit's form that still work");
        desk.MapPost("links", (HttpContext x, LinkDesk o, LinkWords words) => o.MakeAsync(x, words))
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Make a link to a unit's form, for a unit without an account");
        desk.MapPost("links/{id:guid}/revoke", (HttpContext x, LinkDesk o, Guid id) => o.RevokeAsync(x, id))
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Take a link back");
        desk.MapPost("letters/again", (HttpContext x, LetterDesk o, LetterWords words) => o.AgainAsync(x, words))
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Send a letter again that could not be sent");
        desk.MapPost("paper", (HttpContext x, PaperDesk o, PaperWords words) => o.MakeAsync(x, words))
            .Needs(Permissions.Dashboard)
            .WithSummary("The report of a place as a Word document or PDF, or its annex as an Excel file");
    }
}
