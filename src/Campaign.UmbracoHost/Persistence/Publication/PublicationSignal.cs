namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>Wakes those who wait for new rows of the log in this process.</summary>
internal sealed class PublicationSignal
{
    /// <summary>The PostgreSQL channel other nodes are told on.</summary>
    public const string Channel = "campaign_publication";

    private readonly Lock _lock = new();
    private TaskCompletionSource _next = New();

    /// <summary>The highest sequence this process knows of.</summary>
    public long Head { get; private set; }

    /// <summary>Ends when the head next moves. Take it before reading the log, or a row may slip between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise(long head)
    {
        lock (_lock)
        {
            if (head <= Head)
                return;
            Head = head;
            Interlocked.Exchange(ref _next, New()).SetResult();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
