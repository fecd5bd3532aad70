namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>Wakes those in this process who wait for what any node wrote: rows of the log, saved drafts.</summary>
internal sealed class PublicationSignal
{
    /// <summary>The PostgreSQL channel other nodes are told on.</summary>
    public const string Channel = "campaign_publication";

    private TaskCompletionSource _next = New();

    /// <summary>Ends at the next change. Take it before reading the log, or a row may slip between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Wake() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
