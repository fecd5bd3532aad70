using Campaign.UmbracoHost.ReadersFirst;

namespace Campaign.UmbracoHost.Persistence.Scoping;

/// <summary>
/// Lets the writers of this process wait in a queue instead of retrying against the database's lock, which on SQLite
/// means sleeping 150 ms at a time. Writers of other processes still meet at the database's own lock.
/// </summary>
internal sealed class WriteGate : IDisposable
{
    /// <summary>How long a writer waits for the writers before it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _one = new(1, 1);

    public void Enter()
    {
        if (!_one.Wait(Patience))
            throw new DatabaseBusyException(Patience);
    }

    public void Leave() => _one.Release();

    public void Dispose() => _one.Dispose();
}
