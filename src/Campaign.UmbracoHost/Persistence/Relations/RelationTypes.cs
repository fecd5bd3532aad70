using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core;

namespace Campaign.UmbracoHost.Persistence.Relations;

/// <summary>
/// Umbraco's two automatic kinds of relation: a document uses a picture, a document links to a document.
/// </summary>
internal sealed class RelationTypes(ScopeProvider scopes, SchemaChanges schema, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [Constants.Conventions.RelationTypes.RelatedMediaAlias] = Constants.Conventions.RelationTypes.RelatedMediaName,
        [Constants.Conventions.RelationTypes.RelatedDocumentAlias] = Constants
            .Conventions
            .RelationTypes
            .RelatedDocumentName,
    };

    private readonly CommittedCache<List<RelationTypeRow>> _cache = new(scopes, schema);

    public IReadOnlyList<RelationTypeRow> All => _cache.Get(() => [.. scopes.Db.RelationTypes.OrderBy(x => x.Id)]);

    public IEnumerable<int> Automatic() => All.Where(x => Names.ContainsKey(x.Alias)).Select(x => x.Id);

    /// <summary>The kind with this alias, made at its first use.</summary>
    public int Id(string alias) => All.FirstOrDefault(x => x.Alias == alias)?.Id ?? Add(alias);

    private int Add(string alias)
    {
        scopes.Work.BeginWrite();
        var now = clock.GetUtcNow().UtcDateTime;
        var row = new RelationTypeRow
        {
            Key = Guid.NewGuid(),
            Alias = alias,
            Name = Names.GetValueOrDefault(alias, alias),
            IsDependency = true,
            CreateDate = now,
            UpdateDate = now,
        };
        scopes.Db.Insert(row);
        _cache.Invalidate();
        return row.Id;
    }
}
