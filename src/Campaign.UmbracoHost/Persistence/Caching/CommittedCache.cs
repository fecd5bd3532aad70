using Campaign.UmbracoHost.Persistence.Scoping;

namespace Campaign.UmbracoHost.Persistence.Caching;

/// <summary>
/// One value read from the database as a whole (all languages, all document types). Everybody shares the committed one;
/// a unit of work that changed it sees its own until it ends.
/// </summary>
internal sealed class CommittedCache<T>
    where T : class
{
    private readonly ScopeProvider _scopes;
    private readonly Lock _lock = new();
    private T? _value;
    private long _generation;

    public CommittedCache(ScopeProvider scopes, SchemaChanges schema)
    {
        _scopes = scopes;
        schema.ChangedElsewhere += Forget;
    }

    public T Get(Func<T> load)
    {
        if (_scopes.Work.Uncommitted<Changed>(this) is { } changed)
            return changed.Own ??= load();
        T? known;
        long generation;
        lock (_lock)
            (known, generation) = (_value, _generation);
        if (known is not null)
            return known;
        var loaded = load();
        lock (_lock)
            if (generation == _generation) // else somebody committed a change while we read the old state
                _value = loaded;
        return loaded;
    }

    /// <summary>The ambient unit of work changed what is cached here.</summary>
    public void Invalidate() => _scopes.Work.Uncommitted(this, () => new Changed(this)).Own = null;

    /// <summary>Another node changed it.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _value = null;
            _generation++;
        }
    }

    private sealed class Changed(CommittedCache<T> cache) : IUncommitted
    {
        public T? Own { get; set; }

        public void End(bool committed)
        {
            if (committed)
                cache.Forget();
        }
    }
}
