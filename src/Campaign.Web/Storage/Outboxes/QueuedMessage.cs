namespace Campaign.Web.Storage.Outboxes;

/// <summary>A message to be sent, with what every channel stores about one.</summary>
internal abstract class QueuedMessage
{
    public long Id { get; set; }

    /// <summary>The same at every attempt, so that receivers recognise a repetition.</summary>
    public required string MessageId { get; set; }

    public MessageState State { get; set; }

    /// <summary>Attempts made since it was queued, or sent again by hand.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is due; during an attempt, when its claim expires.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }
}

/// <summary>The state of a message. The tables store the numbers.</summary>
internal enum MessageState
{
    /// <summary>Waiting for its first or next attempt.</summary>
    Waiting,

    /// <summary>Sent.</summary>
    Sent,

    /// <summary>Given up: a dead letter, kept for somebody to look at.</summary>
    Dead,
}
