using Campaign.UmbracoHost.Persistence.Erasing;
using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Relations;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Persistence.Trees;
using Campaign.UmbracoHost.Persistence.Types;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>
/// Saves documents. A save rewrites the draft; a publish turns the draft into the published version and opens a new
/// draft; an unpublish leaves both where they are. The services decide what is published, the flags are set here.
/// </summary>
internal sealed class DocumentWriter(
    ScopeProvider scopes,
    UniqueNames names,
    DocumentSegments segments,
    PublicationTracker publications,
    TrashOrigins origins,
    ReferenceTracking references,
    ContentTypeRepository types,
    OvertakenSchedules schedules,
    VersionErasure erasure,
    RelatedChanges related,
    OutdatedTranslations translations,
    PublicFiles files,
    TimeProvider clock
)
{
    private CmsDbContext Db => scopes.Db;

    public void Save(IContent document, Guid objectType)
    {
        scopes.Work.BeginWrite();
        if (!document.HasIdentity)
            Create(document, objectType);
        else if (
            document.PublishedState is not (PublishedState.Published or PublishedState.Unpublished)
            || document.IsDirty()
        )
            Change(document, objectType);
    }

    public void Delete(IContent document)
    {
        scopes.Work.BeginWrite();
        var (id, key) = (document.Id, document.Key);
        var type = types.Cached[document.ContentTypeId].Alias;
        publications.Deleted(id, key, type, document.Path);
        related.Remember(Db, id, type, publications.Touch(id));
        Db.Versions.Where(x => x.NodeId == id).ExecuteDelete();
        Db.Schedules.Where(x => x.NodeId == id).ExecuteDelete();
        Db.NodeNames.Where(x => x.NodeId == id).ExecuteDelete();
        Db.Relations.Where(x => x.ParentId == id || x.ChildId == id).ExecuteDelete();
        Db.TrashOrigins.Where(x => x.Key == key).ExecuteDelete();
        Db.UrlSegments.Where(x => x.DocumentKey == key).ExecuteDelete();
        Db.Nodes.Where(x => x.Id == id).ExecuteDelete();
        document.DeleteDate = clock.GetUtcNow().UtcDateTime;
    }

    /// <summary>Gives the nodes the sort orders 0, 1, 2 …; returns those whose order changed.</summary>
    public IReadOnlyList<int> Sort(IReadOnlyList<int> ids)
    {
        scopes.Work.BeginWrite();
        var known = Db
            .Nodes.Where(x => ids.Contains(x.Id))
            .Select(x => new { x.Id, x.SortOrder })
            .ToDictionary(x => x.Id, x => x.SortOrder);
        var changed = new List<int>();
        for (var order = 0; order < ids.Count; order++)
        {
            var (id, wanted) = (ids[order], order);
            if (!known.TryGetValue(id, out var current) || current == wanted)
                continue;
            Db.Nodes.Where(x => x.Id == id).ExecuteUpdate(x => x.SetProperty(node => node.SortOrder, wanted));
            publications.Touch(id).Sorted = true;
            changed.Add(id);
        }
        return changed;
    }

    private void Create(IContent document, Guid objectType)
    {
        document.AddingEntity();
        var node = new NodeRow
        {
            Key = document.Key,
            ObjectType = objectType,
            ParentId = document.ParentId,
            ContentTypeId = document.ContentTypeId,
            CreatorId = document.CreatorId,
            CreateDate = document.CreateDate,
        };
        names.MakeUnique(document, objectType, null);
        Db.Insert(node);
        document.Id = node.Id;
        Db.PutLast(document, objectType);
        Write(document, node, new VersionRow { NodeId = node.Id, Current = true });
    }

    private void Change(IContent document, Guid objectType)
    {
        var node = Db.Nodes.First(x => x.Id == document.Id && x.ObjectType == objectType);
        var version = Db.Versions.FirstOrDefault(x => x.Id == document.VersionId);
        if (version is not { Current: true })
            throw new InvalidOperationException(
                $"Document {document.Key} was changed in the meantime: "
                    + $"version {document.VersionId} is no longer its draft."
            );
        document.UpdatingEntity();
        if (!document.IsMoving())
        {
            names.MakeUnique(document, objectType, node);
            if (document.IsPropertyDirty(nameof(document.ParentId)))
                Db.PutLast(document, objectType);
        }
        Write(document, node, version);
    }

    private void Write(IContent document, NodeRow node, VersionRow version)
    {
        var state = document.PublishedState;
        var publishing = state == PublishedState.Publishing;
        var (edited, editedCultures) = EditedCultures.Of(document, publishing);
        if (document.ContentType.VariesByCulture())
        {
            if (publishing)
                document.AdjustDates(document.UpdateDate, publishing);
            document.SetCultureEdited(editedCultures);
        }
        var touched = publications.Touch(node.Id);
        erasure.Overwriting(document, version);
        if (publishing)
            Publish(document, version, node.PublishedVersionId, touched);
        else
            WriteDraft(document, version);
        if (state == PublishedState.Unpublishing)
            Unpublish(document, node);
        document.Edited = !document.Published || edited;
        WriteNode(document, node, publishing, touched);
        if (erasure.Applies(document))
            erasure.Erase(node.Id);
        if (publishing)
            related.Remember(Db, node.Id, document.ContentType.Alias, touched);
        references.Track(document);
        document.ResetDirtyProperties();
    }

    private void WriteDraft(IContent document, VersionRow version)
    {
        Fill(version, document, translations.Draft(document, Stored(version)));
        if (version.Id == 0)
            Db.Insert(version);
        else
            Db.Write(version);
        document.VersionId = version.Id;
    }

    private void Publish(IContent document, VersionRow version, int publishedBefore, TouchedNode touched)
    {
        document.Published = true;
        document.PublishTemplateId = document.TemplateId;
        document.PublisherId = document.WriterId;
        document.PublishName = document.Name;
        document.PublishDate = document.UpdateDate;
        var (drafted, kept) = (translations.Draft(document, Stored(version)), files.Now(document));
        if (publishedBefore > 0)
        {
            var before = Db.Versions.First(x => x.Id == publishedBefore);
            Db.Versions.Where(x => x.Id == publishedBefore)
                .ExecuteUpdate(x => x.SetProperty(row => row.Published, false));
            var old = VersionData.Read(before.Json);
            FillPublic(version, document, translations.Public(document, drafted, old), kept);
            var now = VersionData.Read(version.Json);
            touched.Republished.UnionWith(PublishedChanges.Between(old, now));
            RelatedChanges.Compare(old, now, touched);
        }
        else
            FillPublic(version, document, translations.Public(document, drafted, null), kept);
        (version.Current, version.Published) = (false, true);
        var draft = new VersionRow { NodeId = version.NodeId, Current = true };
        Fill(draft, document, drafted);
        if (version.Id == 0)
            Db.Add(version);
        else
            Db.Update(version);
        Db.Insert(draft); // saves both
        document.PublishedVersionId = version.Id;
        document.VersionId = draft.Id;
    }

    private void Unpublish(IContent document, NodeRow node)
    {
        Db.Versions.Where(x => x.Id == node.PublishedVersionId)
            .ExecuteUpdate(x => x.SetProperty(row => row.Published, false));
        document.Published = false;
        document.PublishTemplateId = null;
        document.PublisherId = null;
        document.PublishName = null;
        document.PublishDate = null;
    }

    private static VersionData? Stored(VersionRow version) => version.Id == 0 ? null : VersionData.Read(version.Json);

    private void FillPublic(VersionRow version, IContent document, VersionData data, Dictionary<Guid, int>? files)
    {
        data.Files = files;
        (document as StoredDocument)?.StoredAsPublic(files ?? []);
        Fill(version, document, data);
    }

    private void Fill(VersionRow version, IContent document, VersionData data)
    {
        version.Name = document.Name;
        version.UserId = document.WriterId;
        version.VersionDate = document.UpdateDate;
        version.Json = PersistedJson.Write(erasure.Applies(document) ? erasure.Kept(data) : data);
    }

    private void WriteNode(IContent document, NodeRow node, bool publishing, TouchedNode touched)
    {
        touched.StateChanged |= publishing || node.Published != document.Published || node.Trashed != document.Trashed;
        if (node.VersionId > 0 && node.Path != document.Path)
        {
            touched.Moved = true;
            touched.PathBefore ??= node.Path;
        }
        touched.Sorted |= node.VersionId > 0 && node.SortOrder != document.SortOrder;
        var before = DocumentState.Read(node.Json);
        var state = DocumentJson.OfNode(document);
        state.FirstPublished = before.FirstPublished;
        state.Segments = document.Published ? before.Segments : null;
        if (publishing)
        {
            state.Segments = segments.Of(document);
            state.FirstPublished = FirstPublished(before.FirstPublished, state.Segments.Keys, document.UpdateDate);
        }
        schedules.End(document, node, publishing);
        names.Write(document, node, before);
        origins.Remember(node, document);
        node.Name = document.Name;
        node.ParentId = document.ParentId;
        node.Path = document.Path;
        node.Level = document.Level;
        node.SortOrder = document.SortOrder;
        node.Trashed = document.Trashed;
        node.ContentTypeId = document.ContentTypeId;
        node.WriterId = document.WriterId;
        node.UpdateDate = document.UpdateDate;
        node.Published = document.Published;
        node.Edited = document.Edited;
        node.VersionId = document.VersionId;
        node.PublishedVersionId = document.Published ? document.PublishedVersionId : 0;
        node.Json = PersistedJson.Write(state);
        Db.Write(node);
    }

    private static Dictionary<string, DateTime> FirstPublished(
        Dictionary<string, DateTime>? before,
        IEnumerable<string> cultures,
        DateTime now
    )
    {
        var dates = before ?? [];
        foreach (var culture in cultures)
            dates.TryAdd(culture, now);
        return dates;
    }
}
