using System.Collections.Concurrent;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Caching;

/// <summary>
/// Umbraco's repository cache: entities by id in the isolated cache of their type, under the keys Core's cache
/// refreshers clear. That cache clones on the way in and out. A unit of work that writes reads its entities from the
/// database, once, and keeps them to itself until the commit.
/// </summary>
internal sealed class EntityCache<T>
    where T : class, IEntity
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ScopeProvider _scopes;
    private readonly AppCaches _caches;
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<Guid, int> _ids = new();
    private long _generation;

    public EntityCache(ScopeProvider scopes, AppCaches caches, SchemaChanges schema)
    {
        _scopes = scopes;
        _caches = caches;
        schema.Changed += RemovedAll; // every entity may read differently under the new type
    }

    private IAppPolicyCache Shared => _caches.IsolatedCaches.GetOrCreate<T>();

    public T? Get(int id, Func<T?> load)
    {
        var work = _scopes.Work;
        if (work.IsWriting)
            return Own(work).Get(id, load);
        var key = RepositoryCacheKeys.GetKey<T, int>(id);
        if (Shared.Get(key) is T known)
            return known;
        var generation = Interlocked.Read(ref _generation);
        var loaded = load();
        if (loaded is not null)
            lock (_lock)
                if (generation == _generation) // else somebody committed while we read the old state
                    Insert(loaded);
        return loaded;
    }

    public T? Get(Guid key, Func<T?> load)
    {
        if (_ids.TryGetValue(key, out var id))
            return Get(id, load) is { } known && known.Key == key ? known : null;
        var loaded = load();
        if (loaded is null)
            return null;
        _ids[key] = loaded.Id;
        return Get(loaded.Id, () => loaded);
    }

    /// <summary>The ambient unit of work saved this entity.</summary>
    public void Saved(T entity) => Own(_scopes.Work).Save(entity);

    /// <summary>The ambient unit of work deleted it, or changed its row without the entity.</summary>
    public void Removed(int id) => Own(_scopes.Work).Remove(id);

    private void RemovedAll() => Own(_scopes.Work).RemoveAll();

    private Overlay Own(UnitOfWork work) => work.Uncommitted(this, () => new Overlay(this));

    private void Insert(T entity)
    {
        _ids[entity.Key] = entity.Id;
        Shared.Insert(RepositoryCacheKeys.GetKey<T, int>(entity.Id), () => entity, Lifetime, true);
    }

    private sealed class Overlay(EntityCache<T> cache) : IUncommitted
    {
        private readonly Dictionary<int, T> _entities = [];
        private readonly HashSet<int> _dirty = [];
        private bool _all;

        public T? Get(int id, Func<T?> load)
        {
            if (!_entities.TryGetValue(id, out var known))
            {
                if (load() is not { } loaded)
                    return null;
                _entities[id] = known = loaded;
            }
            return (T)known.DeepClone();
        }

        public void Save(T entity)
        {
            _dirty.Add(entity.Id);
            _entities[entity.Id] = (T)entity.DeepClone();
        }

        public void Remove(int id)
        {
            _dirty.Add(id);
            _entities.Remove(id);
        }

        public void RemoveAll()
        {
            _all = true;
            _entities.Clear();
        }

        public void End(bool committed)
        {
            if (!committed)
                return;
            lock (cache._lock)
            {
                cache._generation++;
                if (_all)
                    cache.Shared.Clear();
                foreach (var id in _dirty)
                    cache.Shared.Clear(RepositoryCacheKeys.GetKey<T, int>(id));
                foreach (var (id, entity) in _entities) // what was saved, Core's cache refreshers clear next
                    if (!_dirty.Contains(id))
                        cache.Insert(entity);
            }
        }
    }
}
