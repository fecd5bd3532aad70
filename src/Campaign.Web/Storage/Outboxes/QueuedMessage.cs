namespace Campaign.Web.Storage.Outboxes;

/// <summary>A message that is to be handed over: what every channel keeps of one.</summary>
internal abstract class QueuedMessage
{
    public long Id { get; set; }

    /// <summary>The same at every attempt: receivers recognise a repetition by it.</summary>
    public required string MessageId { get; set; }

    public MessageState State { get; set; }

    /// <summary>Attempts made since it was queued, or sent again by hand.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is due; while an attempt is under way, when its claim runs out.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }
}

/// <summary>Where a message stands. The tables keep the numbers.</summary>
internal enum MessageState
{
    /// <summary>Waits for its (next) attempt.</summary>
    Waiting,

    /// <summary>Was handed over.</summary>
    Sent,

    /// <summary>Given up: a dead letter, kept for somebody to see.</summary>
    Dead,
}
