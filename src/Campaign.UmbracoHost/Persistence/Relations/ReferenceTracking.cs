using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace Campaign.UmbracoHost.Persistence.Relations;

/// <summary>
/// Keeps, for every saved document, what its draft and published values refer to, so that the backoffice can say where
/// a picture or page is used before somebody deletes it.
/// </summary>
internal sealed class ReferenceTracking(
    ScopeProvider scopes,
    RelationTypes types,
    Lazy<DataValueReferenceFactoryCollection> references,
    Lazy<PropertyEditorCollection> editors
)
{
    /// <summary>Whether the item refers to anything; asks no database.</summary>
    public bool Has(IContentBase item) => Keys(item).Count > 0;

    /// <summary>The media items it refers to; asks no database.</summary>
    public IReadOnlyCollection<Guid> MediaOf(IContentBase item) =>
        [
            .. references
                .Value.GetAllReferences(item.Properties, editors.Value)
                .Select(x => x.Udi)
                .OfType<GuidUdi>()
                .Where(x => x.EntityType == Constants.UdiEntityType.Media)
                .Select(x => x.Guid)
                .Distinct(),
        ];

    public void Track(IContentBase item)
    {
        var db = scopes.Db;
        var wanted = Wanted(db, item);
        var known = db.Relations.Where(x => x.ParentId == item.Id).ToList();
        var automatic = types.Automatic().ToHashSet();
        foreach (
            var row in known.Where(x =>
                automatic.Contains(x.RelationTypeId) && !wanted.Remove((x.ChildId, x.RelationTypeId))
            )
        )
            db.Remove(row);
        foreach (var (childId, typeId) in wanted)
            db.Add(
                new RelationRow
                {
                    ParentId = item.Id,
                    ChildId = childId,
                    RelationTypeId = typeId,
                    CreateDate = item.UpdateDate,
                }
            );
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    private HashSet<(int Child, int Type)> Wanted(CmsDbContext db, IContentBase item)
    {
        var found = Keys(item);
        if (found.Count == 0)
            return [];
        var keys = found.Select(x => x.Guid).ToList();
        var ids = db
            .Nodes.Where(x => keys.Contains(x.Key))
            .Select(x => new { x.Key, x.Id })
            .ToDictionary(x => x.Key, x => x.Id);
        return [.. found.Where(x => ids.ContainsKey(x.Guid)).Select(x => (ids[x.Guid], types.Id(x.RelationTypeAlias)))];
    }

    private HashSet<(Guid Guid, string RelationTypeAlias)> Keys(IContentBase item) =>
        references
            .Value.GetAllReferences(item.Properties, editors.Value)
            .Where(x => x.Udi is GuidUdi)
            .Select(x => (((GuidUdi)x.Udi).Guid, x.RelationTypeAlias))
            .ToHashSet();
}
