using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Webhooks;

/// <summary>The handlers of what was sent to an endpoint, and of sending it again.</summary>
internal static class WebhookDeliveryHandlers
{
    private const int Most = 100;

    /// <summary>Only deliveries in this state.</summary>
    public static readonly Parameter State = new("state", "Only deliveries in this state.", Example: "failed")
    {
        Values = [.. ApiDelivery.States.Select(x => x.Name)],
    };

    /// <summary>Only messages of this type.</summary>
    public static readonly Parameter Type = new("type", "Only messages of this type.", Example: "programme.updated");

    /// <summary>For the next page.</summary>
    public static readonly Parameter Before = new(
        "before",
        "Only deliveries with a lower number: the last one of the previous page.",
        ParameterKind.Number
    );

    private static readonly Parameter[] Filters = [State, Type, Before];

    public static async Task<IResult> List(Guid id, HttpContext context, OperationsDb db, CancellationToken stop)
    {
        var query = ApiQuery.Parse(context.Request.Query, Filters);
        await WebhookHandlers.FindAsync(id, context, db, stop);
        var rows = db.Set<WebhookDelivery>().AsNoTracking().Where(x => x.EndpointId == id);
        if (query[State.Name] is { } name)
        {
            var state = ApiDelivery.States.Single(x => x.Name == name).State;
            rows = rows.Where(x => x.State == state);
        }
        if (query[Type.Name] is { } type)
            rows = rows.Where(x => x.Type == type);
        if (query.Long(Before.Name) is { } before)
            rows = rows.Where(x => x.Id < before);
        var page = await rows.OrderByDescending(x => x.Id).Take(Most).ToListAsync(stop);
        return Results.Ok(new ApiDeliveries([.. page.Select(ApiDelivery.Of)]));
    }

    public static async Task<IResult> Get(Guid id, long n, HttpContext context, OperationsDb db, CancellationToken stop)
    {
        await WebhookHandlers.FindAsync(id, context, db, stop);
        return Results.Ok(ApiDelivery.Of(await FindAsync(id, n, db, stop)));
    }

    public static async Task<IResult> Test(
        Guid id,
        HttpContext context,
        OperationsDb db,
        WebhookQueue queue,
        CancellationToken stop
    )
    {
        var test = await queue.TestAsync(await WebhookHandlers.FindAsync(id, context, db, stop), stop);
        return Results.Accepted($"/api/v1/webhooks/{id}/deliveries", ApiDelivery.Of(test));
    }

    public static async Task<IResult> Replay(
        Guid id,
        HttpContext context,
        OperationsDb db,
        WebhookQueue queue,
        SnapshotStore store,
        CancellationToken stop
    )
    {
        var after = (await RequestBody.ReadAsync<WebhookReplay>(context)).After;
        var (endpoint, snapshot) = (await WebhookHandlers.FindAsync(id, context, db, stop), store.Current);
        if (!endpoint.Enabled)
            throw new ProblemException(ProblemType.Conflict, "The endpoint is disabled; enable it first.");
        if (after > snapshot.Seq || !snapshot.Changes.Reaches(after))
            throw ProblemException.Field(
                "after",
                $"must be from {snapshot.Changes.ForgottenUpTo} to {snapshot.Seq}, as far as the log reaches."
            );
        await queue.ReplayAsync(id, after, stop);
        return Results.Accepted($"/api/v1/webhooks/{id}/deliveries", ApiWebhook.Of(endpoint));
    }

    public static async Task<IResult> Retry(
        Guid id,
        long n,
        HttpContext context,
        OperationsDb db,
        CampaignClock clock,
        CancellationToken stop
    )
    {
        var endpoint = await WebhookHandlers.FindAsync(id, context, db, stop);
        endpoint.FailingSince = null;
        var delivery = await FindAsync(id, n, db, stop);
        // Attempts start over, so that the next failure is not the last one and does not disable the endpoint.
        (delivery.State, delivery.NextAttemptAt, delivery.SentAt) = (MessageState.Waiting, clock.UtcNow, null);
        delivery.Attempts = 0;
        await db.SaveChangesAsync(stop);
        return Results.Accepted($"/api/v1/webhooks/{id}/deliveries", ApiDelivery.Of(delivery));
    }

    private static async Task<WebhookDelivery> FindAsync(Guid id, long n, OperationsDb db, CancellationToken stop) =>
        await db.Set<WebhookDelivery>().FirstOrDefaultAsync(x => x.Id == n && x.EndpointId == id, stop)
        ?? throw new ProblemException(ProblemType.NotFound, $"There is no delivery {n}.");
}
