using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Types;

/// <summary>Data types and content types: few, read all the time, so all of a kind are kept in memory.</summary>
internal abstract class NodeRepository<T>(ScopeProvider scopes, SchemaChanges schema)
    where T : class, ITreeEntity
{
    private readonly CommittedCache<Dictionary<int, T>> _cache = new(scopes, schema);

    /// <summary>The instances in the cache: read them, never change or hand them out.</summary>
    internal IReadOnlyDictionary<int, T> Cached => _cache.Get(Load);

    protected ScopeProvider Scopes => scopes;

    protected abstract Guid ObjectType { get; }

    public T? Get(int id) => Cached.TryGetValue(id, out var entity) ? Clone(entity) : null;

    public T? Get(Guid key) => Cached.Values.FirstOrDefault(x => x.Key == key) is { } entity ? Clone(entity) : null;

    public IEnumerable<T> GetMany(params int[]? ids) =>
        Clones(ids is { Length: > 0 } ? ids.Select(x => Cached.GetValueOrDefault(x)).OfType<T>() : Cached.Values);

    public IEnumerable<T> GetMany(params Guid[]? keys) =>
        Clones(Cached.Values.Where(x => keys is not { Length: > 0 } || keys.Contains(x.Key)));

    public bool Exists(int id) => Cached.ContainsKey(id);

    public bool Exists(Guid key) => Cached.Values.Any(x => x.Key == key);

    public IEnumerable<T> Get(IQuery<T> query) => Clones(Cached.Values.Apply(query));

    public int Count(IQuery<T>? query) => Cached.Values.Apply(query).Count();

    public void Save(T entity)
    {
        scopes.Work.BeginWrite();
        var isNew = !entity.HasIdentity;
        if (isNew)
            entity.AddingEntity();
        else
            entity.UpdatingEntity();
        if (entity.ParentId == 0)
            entity.ParentId = Constants.System.Root;
        var row = isNew
            ? new NodeRow { Key = entity.Key, ObjectType = ObjectType }
            : scopes.Db.Nodes.First(x => x.Id == entity.Id);
        if (isNew)
        {
            scopes.Db.Insert(row);
            entity.Id = row.Id;
        }
        Place(entity);
        Fill(row, entity);
        scopes.Db.Write(row);
        ((IRememberBeingDirty)entity).ResetDirtyProperties();
        Changed();
    }

    public virtual void Delete(T entity)
    {
        scopes.Work.BeginWrite();
        scopes.Db.Nodes.Where(x => x.Id == entity.Id).ExecuteDelete();
        Changed();
    }

    /// <summary>Read them again: another node may have changed them.</summary>
    internal void Forget() => _cache.Forget();

    protected static T Clone(T entity) => (T)entity.DeepClone();

    protected static List<T> Clones(IEnumerable<T> entities) => [.. entities.Select(Clone)];

    protected abstract T Read(NodeRow row);

    /// <summary>The definition as JSON. The entity has its id by now.</summary>
    protected abstract string Write(T entity, NodeRow row);

    /// <summary>All are read; now they may refer to each other.</summary>
    protected virtual void Link(IReadOnlyDictionary<int, T> all) { }

    private void Changed()
    {
        _cache.Invalidate();
        schema.Raise();
    }

    private Dictionary<int, T> Load()
    {
        var all = scopes
            .Db.Nodes.Where(x => x.ObjectType == ObjectType)
            .OrderBy(x => x.Id)
            .ToList()
            .Select(Read)
            .ToDictionary(x => x.Id);
        Link(all);
        foreach (var entity in all.Values.OfType<IRememberBeingDirty>())
            entity.ResetDirtyProperties(false);
        return all;
    }

    private void Place(T entity)
    {
        var parent = entity.ParentId > 0 ? scopes.Db.Nodes.First(x => x.Id == entity.ParentId) : null;
        entity.Path = (parent?.Path ?? Constants.System.RootString) + "," + entity.Id;
        entity.Level = (parent?.Level ?? 0) + 1;
    }

    private void Fill(NodeRow row, T entity)
    {
        row.Json = Write(entity, row);
        row.ParentId = entity.ParentId;
        row.Path = entity.Path;
        row.Level = entity.Level;
        row.SortOrder = entity.SortOrder;
        row.Name = entity.Name;
        row.Alias = (entity as IContentTypeBase)?.Alias;
        row.CreatorId = entity.CreatorId;
        row.CreateDate = entity.CreateDate;
        row.UpdateDate = entity.UpdateDate;
    }
}
