using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Management.MediaLibrary;

/// <summary>
/// Published documents that use a file. A file that replaces another becomes public when these are published again,
/// exactly as they are public now, so that nobody's unfinished draft goes out with it.
/// </summary>
internal sealed class MediaUses(ScopeProvider scopes, PublicationTracker publications, NodeAccess access)
{
    /// <summary>Tells the client that readers still see the file that was replaced.</summary>
    public void Announce(HttpContext http, Guid media)
    {
        var officer = http.Officer();
        var count = Uses(officer, media).Count;
        if (count == 0)
            return;
        http.Response.Headers["X-Campaign-Uses"] = $"{count}";
        http.Response.Headers["X-Campaign-File"] = $"{media}";
        http.Response.Headers["X-Campaign-May-Publish"] = officer.May(Permissions.DocumentPublish) ? "yes" : "no";
    }

    /// <summary>Publishes again those documents that the officer may reach; returns how many.</summary>
    public int PublishAgain(Officer officer, Guid media)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var uses = Uses(officer, media);
        foreach (var (id, cultures) in uses)
        {
            var touched = publications.Touch(id);
            touched.StateChanged = true;
            touched.Republished.UnionWith(cultures);
        }
        scope.Complete();
        return uses.Count;
    }

    private Dictionary<int, List<string>> Uses(Officer officer, Guid media)
    {
        using var scope = scopes.Read();
        var (db, file) = (
            scopes.Db,
            scopes.Db.Nodes.Where(x => x.Key == media && x.ObjectType == Constants.ObjectTypes.Media)
        );
        var rows = (
            from relation in db.Relations
            join item in file on relation.ChildId equals item.Id
            join row in db.Visible on relation.ParentId equals row.NodeId
            select new
            {
                row.NodeId,
                row.Key,
                row.Culture,
            }
        )
            .Distinct()
            .ToList();
        return rows.Where(x => access.Reaches(officer, UmbracoObjectTypes.Document, x.Key))
            .GroupBy(x => x.NodeId)
            .ToDictionary(x => x.Key, x => x.Select(y => y.Culture).ToList());
    }
}
