namespace Campaign.UmbracoHost.Scheduling;

/// <summary>A planned publication or withdrawal that failed at its hour.</summary>
/// <param name="Document">The document's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Culture">The language; null for a document without languages.</param>
/// <param name="Publishes">Whether it was to be published; else taken off.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why it failed, a Vietnamese sentence.</param>
/// <param name="Officer">Umbraco's number of the officer who planned it; null when no officer did.</param>
public sealed record FailedSchedule(
    Guid Document,
    string Name,
    string? Culture,
    bool Publishes,
    DateTimeOffset At,
    string Reason,
    int? Officer
);

/// <summary>Tells an officer that a plan failed. The application supplies the mail.</summary>
public interface IScheduleAlarm
{
    /// <summary>Tells the officer who planned it.</summary>
    /// <param name="failure">What failed.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Whether nothing is left to do; else it is called again after a while.</returns>
    Task<bool> SendAsync(FailedSchedule failure, CancellationToken cancel);
}

/// <summary>Stands in where there is no mail: history and dashboard tell.</summary>
internal sealed class NoScheduleAlarm : IScheduleAlarm
{
    public Task<bool> SendAsync(FailedSchedule failure, CancellationToken cancel) => Task.FromResult(true);
}
