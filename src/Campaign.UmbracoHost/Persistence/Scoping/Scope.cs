using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Scoping;

namespace Campaign.UmbracoHost.Persistence.Scoping;

/// <summary>One scope. Any write lock is the one write lock of the database: writers take turns.</summary>
internal sealed class Scope(
    ScopeProvider provider,
    Scope? parent,
    ScopeRoot root,
    IsolatedCaches caches,
    bool autoComplete
) : ICoreScope
{
    private bool? _completed;
    private bool _disposed;

    public Scope? Parent => parent;
    public ScopeRoot Root => root;
    public int Depth => parent is null ? 0 : parent.Depth + 1;
    public Guid InstanceId { get; } = Guid.NewGuid();
    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;
    public ILockingMechanism Locks => throw new NotHostedException(nameof(ICoreScope), nameof(Locks));
    public IScopedNotificationPublisher Notifications => root.Notifications;
    public RepositoryCacheMode RepositoryCacheMode => RepositoryCacheMode.Default;
    public IsolatedCaches IsolatedCaches => caches;

    public bool Complete()
    {
        _completed ??= true;
        return _completed.Value;
    }

    // Readers see the last commit on both databases without locking anything.
    public void ReadLock(params int[] lockIds) { }

    public void ReadLock(TimeSpan timeout, int lockId) { }

    public void EagerReadLock(params int[] lockIds) { }

    public void EagerReadLock(TimeSpan timeout, int lockId) { }

    public void WriteLock(params int[] lockIds) => root.Work.BeginWrite();

    public void WriteLock(TimeSpan timeout, int lockId) => root.Work.BeginWrite();

    public void EagerWriteLock(params int[] lockIds) => root.Work.BeginWrite();

    public void EagerWriteLock(TimeSpan timeout, int lockId) => root.Work.BeginWrite();

    public void Dispose()
    {
        if (_disposed)
            return;
        provider.CheckCurrent(this);
        _disposed = true;
        if (autoComplete)
            _completed ??= true;
        if (parent is null)
        {
            root.End(_completed == true, () => provider.Leave(this));
            return;
        }
        provider.Leave(this);
        if (_completed != true)
            parent._completed = false;
    }
}
