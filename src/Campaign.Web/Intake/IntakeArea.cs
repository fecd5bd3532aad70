using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;

namespace Campaign.Web.Intake;

/// <summary>The route table for reading plans and letters in the backoffice.</summary>
internal sealed class IntakeArea : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api)
    {
        var intake = api.MapGroup("campaign/intake").WithTags("Intake");
        intake
            .MapPost("read", (HttpContext x, IntakeScreen o, string name) => o.ReadAsync(x, name))
            .Needs(Permissions.DocumentCreate)
            .WithSummary("Read a file or pasted text: what it says, and the drafts it would become");
        intake
            .MapPost("make", (HttpContext x, IntakeScreen o, AcceptedDrafts drafts) => o.MakeAsync(x, drafts))
            .Needs(Permissions.DocumentCreate)
            .WithSummary("Make drafts of what was accepted, all or nothing");
        intake
            .MapPost("{set:guid}/publish", (HttpContext x, IntakeScreen o, Guid set) => o.Publish(x, set))
            .Needs(Permissions.DocumentPublish)
            .WithSummary("Publish what an intake made, all or nothing");
        intake
            .MapPut(
                "{set:guid}/hour",
                (HttpContext x, IntakeScreen o, Guid set, IntakeHourView hour) => o.SetHour(x, set, hour)
            )
            .Needs(Permissions.DocumentPublish)
            .WithSummary("Publish what an intake made at one time, all or nothing; every rule is asked now");
        intake
            .MapDelete("{set:guid}/hour", (HttpContext x, IntakeScreen o, Guid set) => o.ClearHour(x, set))
            .Needs(Permissions.DocumentPublish)
            .WithSummary("Take the hour of an intake away");
        intake
            .MapGet("sets", (HttpContext x, IntakeScreen o) => o.Sets(x))
            .Needs(Permissions.DocumentRead)
            .WithSummary("The latest intakes, and those that wait for their hour or failed at it");
        intake
            .MapPost("{set:guid}/withdraw", (HttpContext x, IntakeScreen o, Guid set) => o.Withdraw(x, set))
            .Needs(Permissions.DocumentUnpublish)
            .WithSummary("Take what an intake made from readers again");
    }
}

/// <summary>Registers the intake.</summary>
internal static class IntakeSetup
{
    /// <summary>Adds the screen's routes and the services they need.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services) =>
        services
            .AddSingleton<IntakeWorker>()
            .AddSingleton<IntakeScreen>()
            .AddSingleton<IManagementRoutes, IntakeArea>()
            .AddHostedService<IntakeHourJob>();
}
