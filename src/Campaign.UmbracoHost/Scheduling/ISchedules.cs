namespace Campaign.UmbracoHost.Scheduling;

/// <summary>A publication or withdrawal that waits for its time, or that failed at its time.</summary>
/// <param name="Id">Of the entry.</param>
/// <param name="Document">The document's key.</param>
/// <param name="Culture">The language; null for a document without languages.</param>
/// <param name="Publishes">Whether it publishes; else it takes off the site.</param>
/// <param name="At">When.</param>
/// <param name="Failure">Why it failed, a Vietnamese sentence; null while it waits.</param>
public sealed record ScheduledAct(
    Guid Id,
    Guid Document,
    string? Culture,
    bool Publishes,
    DateTimeOffset At,
    string? Failure
);

/// <summary>What is planned, and what went wrong with a plan.</summary>
public interface ISchedules
{
    /// <summary>What waits for a time up to this one, and all that failed; the earliest first.</summary>
    /// <param name="horizon">The last moment.</param>
    IReadOnlyList<ScheduledAct> Until(DateTimeOffset horizon);
}
