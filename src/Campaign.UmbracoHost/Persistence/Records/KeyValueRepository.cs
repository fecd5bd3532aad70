using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Records;

/// <summary>Small settings of Umbraco's services.</summary>
internal sealed class KeyValueRepository(ScopeProvider scopes, TimeProvider clock) : IKeyValueRepository
{
    public IKeyValue? Get(string? id) =>
        scopes.Db.KeyValues.FirstOrDefault(x => x.Id == id) is { } row ? Item(row) : null;

    public IEnumerable<IKeyValue> GetMany(params string[]? ids) =>
        scopes.Db.KeyValues.Where(x => ids == null || ids.Length == 0 || ids.Contains(x.Id)).ToList().ConvertAll(Item);

    public bool Exists(string id) => scopes.Db.KeyValues.Any(x => x.Id == id);

    public void Save(IKeyValue entity)
    {
        scopes.Work.BeginWrite();
        var row = new KeyValueRow
        {
            Id = entity.Identifier,
            Value = entity.Value,
            UpdateDate = clock.GetUtcNow().UtcDateTime,
        };
        if (Exists(row.Id))
            scopes.Db.Write(row);
        else
            scopes.Db.Insert(row);
    }

    public void Delete(IKeyValue entity)
    {
        scopes.Work.BeginWrite();
        scopes.Db.KeyValues.Where(x => x.Id == entity.Identifier).ExecuteDelete();
    }

    public IReadOnlyDictionary<string, string?>? FindByKeyPrefix(string keyPrefix) =>
        scopes.Db.KeyValues.Where(x => x.Id.StartsWith(keyPrefix)).ToDictionary(x => x.Id, x => x.Value);

    private static IKeyValue Item(KeyValueRow row) =>
        new KeyValue
        {
            Identifier = row.Id,
            Value = row.Value,
            UpdateDate = row.UpdateDate,
        };
}
