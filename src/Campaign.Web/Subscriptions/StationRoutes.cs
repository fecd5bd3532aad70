using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;

namespace Campaign.Web.Subscriptions;

/// <summary>The route table of what officers do about stations in the backoffice.</summary>
internal sealed class StationRoutes : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("campaign/broadcast").WithTags("Broadcast");
        desk.MapGet("stations", (HttpContext x, StationDesk o) => o.ReadAsync(x))
            .Needs(Permissions.Stations)
            .WithSummary("Stations and their latest messages");
        desk.MapPost("stations", (HttpContext x, StationDesk o, StationWords words) => o.AddAsync(x, words))
            .Needs(Permissions.Stations)
            .WithSummary("Add a station");
        desk.MapPut(
                "stations/{id:guid}",
                (HttpContext x, StationDesk o, Guid id, StationWords words) => o.ChangeAsync(x, id, words)
            )
            .Needs(Permissions.Stations)
            .WithSummary("Change a station's hour, pause it or let it go on");
        desk.MapDelete("stations/{id:guid}", (HttpContext x, StationDesk o, Guid id) => o.RemoveAsync(x, id))
            .Needs(Permissions.Stations)
            .WithSummary("Take a station off the list");
        desk.MapPost("mail/{number:long}/retry", (HttpContext x, StationDesk o, long number) => o.RetryAsync(x, number))
            .Needs(Permissions.Stations)
            .WithSummary("Try a dead letter again");
        desk.MapPost("mail/retry", (HttpContext x, StationDesk o, MailDay day) => o.RetryAsync(x, day))
            .Needs(Permissions.Stations)
            .WithSummary("Try all dead letters of a day again");
    }
}
