using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;

namespace Campaign.UmbracoHost.Persistence.Languages;

/// <summary>
/// Takes a deleted language out of the documents: out of their drafts and published versions, and so out of what
/// citizens see. Older versions keep it.
/// </summary>
internal sealed class LanguageRemoval(ScopeProvider scopes, PublicationTracker publications)
{
    private const int RowsPerRead = 500;

    public void Remove(string isoCode, int languageId)
    {
        var db = scopes.Db;
        db.UrlSegments.Where(x => x.LanguageId == languageId).ExecuteDelete();
        db.Schedules.Where(x => x.Culture == isoCode).ExecuteDelete();
        var documents = (
            from name in db.NodeNames
            where name.Culture == isoCode
            join node in db.Nodes on name.NodeId equals node.Id
            where
                node.ObjectType == Constants.ObjectTypes.Document
                || node.ObjectType == Constants.ObjectTypes.DocumentBlueprint
            select node.Id
        ).ToList();
        foreach (var ids in documents.Chunk(RowsPerRead))
        {
            foreach (var node in db.Nodes.Where(x => ids.Contains(x.Id)).ToList())
                RemoveFrom(db, node, isoCode);
            foreach (
                var version in db.Versions.Where(x => ids.Contains(x.NodeId) && (x.Current || x.Published)).ToList()
            )
                RemoveFrom(db, version, isoCode);
            db.SaveChanges();
            db.ChangeTracker.Clear();
        }
        db.NodeNames.Where(x => x.Culture == isoCode).ExecuteDelete();
    }

    private void RemoveFrom(CmsDbContext db, NodeRow node, string isoCode)
    {
        var state = DocumentState.Read(node.Json);
        state.Names?.Remove(isoCode);
        state.EditedCultures?.Remove(isoCode);
        state.Segments?.Remove(isoCode);
        if (state.PublishedCultures?.Remove(isoCode) == true)
        {
            publications.Touch(node.Id).StateChanged = true;
            if (state.PublishedCultures.Count == 0)
                (node.Published, node.Edited, node.PublishedVersionId) = (false, true, 0);
        }
        node.Json = PersistedJson.Write(state);
        db.Update(node);
    }

    private static void RemoveFrom(CmsDbContext db, VersionRow version, string isoCode)
    {
        var data = VersionData.Read(version.Json);
        data.Cultures?.Remove(isoCode);
        data.Values.RemoveAll(x => x.Culture == isoCode);
        data.FormerOriginals?.RemoveAll(x => x.Culture == isoCode);
        version.Json = PersistedJson.Write(data);
        if (version.Published && data.Cultures is { Count: 0 })
            version.Published = false;
        db.Update(version);
    }
}
