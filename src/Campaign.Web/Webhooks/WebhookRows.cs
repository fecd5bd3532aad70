using Campaign.Web.Storage.Outboxes;

namespace Campaign.Web.Webhooks;

/// <summary>Where a client wants to be told of changes.</summary>
internal sealed class WebhookEndpoint
{
    public Guid Id { get; set; }

    /// <summary>Owner of the key with which it was created.</summary>
    public Guid OwnerId { get; set; }

    public required string Url { get; set; }

    /// <summary>API names of types, separated by spaces; empty for all.</summary>
    public string Types { get; set; } = "";

    /// <summary>Codes of places, separated by spaces; empty for all.</summary>
    public string Places { get; set; } = "";

    /// <summary>The signing secret, <c>whsec_…</c>. Stored in clear, because every message is signed with it.</summary>
    public required string Secret { get; set; }

    /// <summary>The secrets before the last rotations, as <see cref="FormerSecrets"/> writes them.</summary>
    public string? PreviousSecret { get; set; }

    /// <summary>When the last of them expires.</summary>
    public DateTimeOffset? PreviousSecretUntil { get; set; }

    public bool Enabled { get; set; } = true;

    public string? DisabledReason { get; set; }

    /// <summary>When the server disabled it; null when its owner did.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>When the first attempt failed since the last success; null after a success.</summary>
    public DateTimeOffset? FailingSince { get; set; }

    /// <summary>The office's address that is told when the server disables it.</summary>
    public string? Contact { get; set; }

    /// <summary>The <c>Idempotency-Key</c> with which it was added.</summary>
    public string? CreationKey { get; set; }

    /// <summary>Hash of the request with which it was added.</summary>
    public string? CreationHash { get; set; }

    /// <summary>
    /// The <c>Idempotency-Key</c>s of the rotations, as <see cref="FormerSecrets"/> writes them.
    /// </summary>
    public string? RotationKey { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The log to which <see cref="QueuedSeq"/> belongs.</summary>
    public Guid QueuedLog { get; set; }

    /// <summary>Deliveries have been queued for the log up to this sequence.</summary>
    public long QueuedSeq { get; set; }
}

/// <summary>One message to one endpoint: queue and, for 90 days, log. Its id is <c>webhook-id</c>.</summary>
internal sealed class WebhookDelivery : QueuedMessage
{
    public Guid EndpointId { get; set; }

    public required string Type { get; set; }

    public required string Body { get; set; }

    public int? LastStatus { get; set; }
}
