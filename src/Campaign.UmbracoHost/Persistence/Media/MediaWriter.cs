using System.Linq.Expressions;
using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Persistence.Trees;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Media;

/// <summary>Saves media.</summary>
internal sealed class MediaWriter(ScopeProvider scopes, TrashOrigins origins, TimeProvider clock)
{
    private CmsDbContext Db => scopes.Db;

    public void Save(IMedia media)
    {
        scopes.Work.BeginWrite();
        var isNew = !media.HasIdentity;
        if (isNew)
            media.AddingEntity();
        else
            media.UpdatingEntity();
        var node = isNew
            ? new NodeRow { Key = media.Key, ObjectType = Constants.ObjectTypes.Media }
            : Db.Nodes.First(x => x.Id == media.Id);
        if (isNew)
        {
            Db.Insert(node);
            media.Id = node.Id;
        }
        if (isNew || (!media.IsMoving() && node.ParentId != media.ParentId))
            Db.PutLast(media, Constants.ObjectTypes.Media);
        WriteVersion(media, node);
        origins.Remember(node, media);
        WriteNode(media, node);
        media.ResetDirtyProperties();
    }

    public void Delete(IMedia media)
    {
        scopes.Work.BeginWrite();
        var (id, key) = (media.Id, media.Key);
        Db.Versions.Where(x => x.NodeId == id).ExecuteDelete();
        Db.Relations.Where(x => x.ParentId == id || x.ChildId == id).ExecuteDelete();
        Db.TrashOrigins.Where(x => x.Key == key).ExecuteDelete();
        Db.Nodes.Where(x => x.Id == id).ExecuteDelete();
        media.DeleteDate = clock.GetUtcNow().UtcDateTime;
    }

    public void DeleteVersions(Expression<Func<VersionRow, bool>> which)
    {
        scopes.Work.BeginWrite();
        Db.Versions.Where(which).Where(x => !x.Current).ExecuteDelete();
    }

    /// <summary>Gives the nodes the sort orders 0, 1, 2 …; returns all of them.</summary>
    public IReadOnlyList<int> Sort(IReadOnlyList<int> ids)
    {
        scopes.Work.BeginWrite();
        for (var order = 0; order < ids.Count; order++)
        {
            var (id, wanted) = (ids[order], order);
            Db.Nodes.Where(x => x.Id == id && x.SortOrder != wanted)
                .ExecuteUpdate(x => x.SetProperty(node => node.SortOrder, wanted));
        }
        return ids;
    }

    private void WriteVersion(IMedia media, NodeRow node)
    {
        var version = new VersionRow
        {
            NodeId = node.Id,
            Current = true,
            Name = media.Name,
            UserId = media.WriterId,
            VersionDate = media.UpdateDate,
            Json = PersistedJson.Write(
                new VersionData { Values = StoredValues.Of(media.Properties, published: false) }
            ),
        };
        if (node.VersionId > 0 && Db.Versions.First(x => x.Id == node.VersionId) is var before)
        {
            if (before.Json == version.Json && before.Name == version.Name)
                version.Id = before.Id; // only its place in the tree changed
            else
                Db.Versions.Where(x => x.Id == before.Id).ExecuteUpdate(x => x.SetProperty(row => row.Current, false));
        }
        if (version.Id == 0)
            Db.Insert(version);
        else
            Db.Write(version);
        media.VersionId = version.Id;
    }

    private void WriteNode(IMedia media, NodeRow node)
    {
        node.Name = media.Name;
        node.ParentId = media.ParentId;
        node.Path = media.Path;
        node.Level = media.Level;
        node.SortOrder = media.SortOrder;
        node.Trashed = media.Trashed;
        node.ContentTypeId = media.ContentTypeId;
        node.CreatorId = media.CreatorId;
        node.WriterId = media.WriterId;
        node.CreateDate = media.CreateDate;
        node.UpdateDate = media.UpdateDate;
        node.VersionId = media.VersionId;
        Db.Write(node);
    }
}
