using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.Web.Broadcast.Acknowledgements;

namespace Campaign.Web.Broadcast.Desk;

/// <summary>The route table of what officers do about broadcasting in the backoffice.</summary>
internal sealed class BroadcastDesk : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("campaign/broadcast").WithTags("Broadcast");
        desk.MapGet("places", PlaceChoice.Find)
            .Needs(Permissions.Dashboard)
            .WithSummary("Places the officer decides for, by name or code");
        desk.MapGet(
                "programme",
                (HttpContext x, ProgrammeDesk o, string place, string date) => o.ReadAsync(x, place, date)
            )
            .Needs(Permissions.Dashboard)
            .WithSummary("The programme of a place and day, with reasons and with what was decided by hand");
        desk.MapPost("edits", (HttpContext x, ProgrammeDesk o, EditWords words) => o.DecideAsync(x, words))
            .Needs(Permissions.Programmes)
            .WithSummary("Pin, exclude or order scripts");
        desk.MapPost("edits/{id:guid}/withdraw", (HttpContext x, ProgrammeDesk o, Guid id) => o.WithdrawAsync(x, id))
            .Needs(Permissions.Programmes)
            .WithSummary("End a decision from today on");

        desk.MapPost("rehearsal", (HttpContext x, Rehearsal o, RehearsalWords words) => o.ReadAsync(x, words))
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("A draft read aloud by a machine, to be heard and not aired");

        desk.MapGet(
                "scripts/{script:guid}",
                (HttpContext x, AcknowledgementDesk o, Guid script) => o.ReadAsync(x, script)
            )
            .Needs(Permissions.Dashboard)
            .WithSummary("Which of the officer's communes agreed to a script");
        desk.MapPost(
                "scripts/{script:guid}/acknowledgements",
                (HttpContext x, AcknowledgementDesk o, Guid script, ScriptWords words) => o.AddAsync(x, script, words)
            )
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Record that a commune's leader agreed to a script");
        desk.MapPost(
                "acknowledgements/{acknowledgement:guid}/withdraw",
                (HttpContext x, AcknowledgementDesk o, Guid acknowledgement) => o.WithdrawAsync(x, acknowledgement)
            )
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("The commune no longer agrees");
        desk.MapPost(
                "scripts/{script:guid}/airings",
                (HttpContext x, AcknowledgementDesk o, Guid script, ScriptWords words) => o.AiredAsync(x, script, words)
            )
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Record that a script was aired at a commune");

        desk.MapGet("keys", KeyDesk.ListAsync).Needs(Permissions.Keys).WithSummary("Keys of stations' systems");
        desk.MapPost("keys", KeyDesk.AddAsync)
            .Needs(Permissions.Keys)
            .WithSummary("Make a key; its text is shown once");
        desk.MapPost("keys/{prefix}/revoke", KeyDesk.RevokeAsync)
            .Needs(Permissions.Keys)
            .WithSummary("End a key at once");
    }
}
