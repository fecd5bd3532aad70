namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>A publish or unpublish that waits for its time, or that failed and waits for an officer.</summary>
internal sealed class ScheduleRow
{
    /// <summary>The culture of documents that do not vary, as Umbraco writes it.</summary>
    public const string Invariant = "*";

    public Guid Id { get; set; }
    public int NodeId { get; set; }
    public string Culture { get; set; } = Invariant;
    public DateTime Date { get; set; }

    /// <summary>Umbraco's ContentScheduleAction.</summary>
    public int Action { get; set; }

    /// <summary>Umbraco's number of the officer who set it; null when no officer did.</summary>
    public int? UserId { get; set; }

    /// <summary>When it was tried in vain. It is not tried again.</summary>
    public DateTime? FailedAt { get; set; }

    /// <summary>Why it failed, a Vietnamese sentence.</summary>
    public string? Failure { get; set; }

    /// <summary>When the mail about the failure is due, or due again; null when there is none to send.</summary>
    public DateTime? MailAfter { get; set; }
}
