using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Keys;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Webhooks;

/// <summary>The handlers of the webhook addresses.</summary>
internal static class WebhookHandlers
{
    public static async Task<IResult> List(HttpContext context, OperationsDb db, CancellationToken stop)
    {
        var owner = Owner(context);
        var endpoints = await db.Set<WebhookEndpoint>()
            .AsNoTracking()
            .Where(x => x.OwnerId == owner)
            .OrderBy(x => x.CreatedAt)
            .ToListAsync(stop);
        return Results.Ok(new ApiWebhooks([.. endpoints.Select(x => ApiWebhook.Of(x))]));
    }

    public static async Task<IResult> Create(
        HttpContext context,
        OperationsDb db,
        SnapshotStore store,
        ItemKinds kinds,
        CampaignClock clock,
        IOptions<WebhookOptions> options,
        WebhookReach reach,
        CancellationToken stop
    )
    {
        var (owner, snapshot) = (Owner(context), store.Current);
        var wanted = (await RequestBody.ReadAsync<WebhookRequest>(context)).Checked(snapshot, kinds, reach);
        if (await db.Set<WebhookEndpoint>().CountAsync(x => x.OwnerId == owner, stop) >= options.Value.PerOwner)
            throw new ProblemException(ProblemType.Conflict, $"There are {options.Value.PerOwner} endpoints already.");
        var endpoint = new WebhookEndpoint
        {
            Id = Guid.CreateVersion7(clock.UtcNow),
            OwnerId = owner,
            Url = wanted.Url,
            Secret = Signature.NewSecret(),
            CreatedAt = clock.UtcNow,
            QueuedLog = snapshot.Changes.Log,
            QueuedSeq = snapshot.Seq,
        };
        wanted.ApplyTo(endpoint);
        db.Add(endpoint);
        await db.SaveChangesAsync(stop);
        return Results.Created($"/api/v1/webhooks/{endpoint.Id}", ApiWebhook.Of(endpoint, endpoint.Secret));
    }

    public static async Task<IResult> Get(Guid id, HttpContext context, OperationsDb db, CancellationToken stop) =>
        Results.Ok(ApiWebhook.Of(await FindAsync(id, context, db, stop)));

    public static async Task<IResult> Replace(
        Guid id,
        HttpContext context,
        OperationsDb db,
        SnapshotStore store,
        ItemKinds kinds,
        WebhookReach reach,
        CancellationToken stop
    )
    {
        var wanted = (await RequestBody.ReadAsync<WebhookRequest>(context)).Checked(store.Current, kinds, reach);
        var endpoint = await FindAsync(id, context, db, stop);
        // Changes from while it was disabled are not sent later; the owner was told to read /changes.
        if (!endpoint.Enabled && wanted.Enabled)
            (endpoint.QueuedLog, endpoint.QueuedSeq) = (store.Current.Changes.Log, store.Current.Seq);
        wanted.ApplyTo(endpoint);
        await db.SaveChangesAsync(stop);
        return Results.Ok(ApiWebhook.Of(endpoint));
    }

    public static async Task<IResult> Delete(Guid id, HttpContext context, OperationsDb db, CancellationToken stop)
    {
        db.Remove(await FindAsync(id, context, db, stop));
        await db.SaveChangesAsync(stop);
        return Results.NoContent();
    }

    public static async Task<IResult> Test(
        Guid id,
        HttpContext context,
        OperationsDb db,
        WebhookQueue queue,
        CancellationToken stop
    )
    {
        var test = await queue.TestAsync(await FindAsync(id, context, db, stop), stop);
        return Results.Accepted($"/api/v1/webhooks/{id}/deliveries", ApiDelivery.Of(test));
    }

    public static async Task<IResult> Rotate(
        Guid id,
        HttpContext context,
        OperationsDb db,
        CampaignClock clock,
        IOptions<WebhookOptions> options,
        CancellationToken stop
    )
    {
        var endpoint = await FindAsync(id, context, db, stop);
        (endpoint.PreviousSecret, endpoint.Secret) = (endpoint.Secret, Signature.NewSecret());
        endpoint.PreviousSecretUntil = clock.UtcNow.AddHours(options.Value.RotationHours);
        await db.SaveChangesAsync(stop);
        return Results.Ok(ApiWebhook.Of(endpoint, endpoint.Secret));
    }

    public static async Task<IResult> Deliveries(Guid id, HttpContext context, OperationsDb db, CancellationToken stop)
    {
        await FindAsync(id, context, db, stop);
        var rows = await db.Set<WebhookDelivery>()
            .AsNoTracking()
            .Where(x => x.EndpointId == id)
            .OrderByDescending(x => x.Id)
            .Take(100)
            .ToListAsync(stop);
        return Results.Ok(new ApiDeliveries([.. rows.Select(ApiDelivery.Of)]));
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
        await FindAsync(id, context, db, stop);
        var delivery =
            await db.Set<WebhookDelivery>().FirstOrDefaultAsync(x => x.Id == n && x.EndpointId == id, stop)
            ?? throw new ProblemException(ProblemType.NotFound, $"There is no delivery {n}.");
        // Attempts start over, so that the next failure is not the last one and does not disable the endpoint.
        (delivery.State, delivery.NextAttemptAt, delivery.SentAt) = (MessageState.Waiting, clock.UtcNow, null);
        delivery.Attempts = 0;
        await db.SaveChangesAsync(stop);
        return Results.Accepted($"/api/v1/webhooks/{id}/deliveries", ApiDelivery.Of(delivery));
    }

    private static Guid Owner(HttpContext context) => context.Features.GetRequiredFeature<CallerKey>().OwnerId;

    private static async Task<WebhookEndpoint> FindAsync(
        Guid id,
        HttpContext context,
        OperationsDb db,
        CancellationToken stop
    )
    {
        var owner = Owner(context);
        return await db.Set<WebhookEndpoint>().FirstOrDefaultAsync(x => x.Id == id && x.OwnerId == owner, stop)
            ?? throw new ProblemException(ProblemType.NotFound, $"There is no webhook {id}.");
    }
}
