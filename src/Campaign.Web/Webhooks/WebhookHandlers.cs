using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Keys;
using Campaign.Web.Storage;
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
        var key = IdempotencyKey.Of(context);
        if (await MadeAsync(db, owner, key, wanted, stop) is { } made)
            return Created(made);
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
            CreationKey = key,
            CreationHash = key is null ? null : wanted.Hash(),
        };
        wanted.ApplyTo(endpoint);
        db.Add(endpoint);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (key is not null)
        {
            // The same request, sent twice at once.
            db.ChangeTracker.Clear();
            endpoint = await MadeAsync(db, owner, key, wanted, stop);
            if (endpoint is null)
                throw;
        }
        return Created(endpoint);
    }

    private static IResult Created(WebhookEndpoint endpoint) =>
        Results.Created($"/api/v1/webhooks/{endpoint.Id}", ApiWebhook.Of(endpoint, endpoint.Secret));

    // The endpoint that an earlier request with the same Idempotency-Key made.
    private static async Task<WebhookEndpoint?> MadeAsync(
        OperationsDb db,
        Guid owner,
        string? key,
        WebhookRequest wanted,
        CancellationToken stop
    )
    {
        if (
            key is null
            || await db.Set<WebhookEndpoint>()
                .FirstOrDefaultAsync(x => x.OwnerId == owner && x.CreationKey == key, stop)
                is not { } made
        )
            return null;
        return made.CreationHash == wanted.Hash()
            ? made
            : throw new ProblemException(ProblemType.Conflict, "This Idempotency-Key was used for another webhook.");
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

    public static async Task<IResult> Rotate(
        Guid id,
        HttpContext context,
        OperationsDb db,
        CampaignClock clock,
        IOptions<WebhookOptions> options,
        CancellationToken stop
    )
    {
        var (key, now) = (IdempotencyKey.Of(context), clock.UtcNow);
        var endpoint = await FindAsync(id, context, db, stop);
        if (key is not null && FormerSecrets.MadeWith(endpoint, key, now) is { } made)
            return Results.Ok(ApiWebhook.Of(endpoint, made));
        var until = now.AddHours(options.Value.RotationHours);
        var (old, secret, former) = (endpoint.Secret, Signature.NewSecret(), FormerSecrets.With(endpoint, until, now));
        var keys = FormerSecrets.KeysWith(endpoint, key, now);
        // Of two rotations at once only one counts, so that no secret is given out that is never used.
        var rotated = await db.Set<WebhookEndpoint>()
            .Where(x => x.Id == id && x.Secret == old)
            .ExecuteUpdateAsync(
                x =>
                    x.SetProperty(r => r.Secret, secret)
                        .SetProperty(r => r.PreviousSecret, former)
                        .SetProperty(r => r.PreviousSecretUntil, until)
                        .SetProperty(r => r.RotationKey, keys),
                stop
            );
        await db.Entry(endpoint).ReloadAsync(stop);
        // Of two equal requests at once, both are answered with what the first one made.
        var current =
            rotated == 1 ? secret
            : key is null ? null
            : FormerSecrets.MadeWith(endpoint, key, now);
        return current is not null
            ? Results.Ok(ApiWebhook.Of(endpoint, current))
            : throw new ProblemException(ProblemType.Conflict, "The secret was replaced at the same moment.");
    }

    private static Guid Owner(HttpContext context) => context.Features.GetRequiredFeature<CallerKey>().OwnerId;

    /// <summary>An endpoint of the caller's.</summary>
    /// <exception cref="ProblemException">There is none with this id.</exception>
    internal static async Task<WebhookEndpoint> FindAsync(
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
