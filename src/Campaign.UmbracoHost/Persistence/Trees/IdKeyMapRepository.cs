using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Trees;

/// <summary>Ids to keys and back.</summary>
internal sealed class IdKeyMapRepository(ScopeProvider scopes) : IIdKeyMapRepository
{
    public int? GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType) =>
        OfType(umbracoObjectType).Where(x => x.Key == key).Select(x => (int?)x.Id).FirstOrDefault();

    public Guid? GetIdForKey(int id, UmbracoObjectTypes umbracoObjectType) =>
        OfType(umbracoObjectType).Where(x => x.Id == id).Select(x => (Guid?)x.Key).FirstOrDefault();

    private IQueryable<NodeRow> OfType(UmbracoObjectTypes type)
    {
        if (type == UmbracoObjectTypes.Unknown)
            return scopes.Db.Nodes;
        var objectType = type.GetGuid();
        return scopes.Db.Nodes.Where(x => x.ObjectType == objectType);
    }
}
