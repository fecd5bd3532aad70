using Campaign.UmbracoHost.Persistence.Erasing;
using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.Persistence.Relations;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Publication;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>
/// Publishes thousands of new documents with a few hundred statements instead of some thirty for each. What is written
/// is what a save and a publication of each would have written.
/// </summary>
internal sealed class NewDocuments(
    ScopeProvider scopes,
    IDocumentRepository repository,
    DocumentSegments segments,
    PublicationTracker publications,
    ReferenceTracking references,
    PublicFiles files,
    VersionErasure erasure,
    ICultureImpactFactory impacts,
    Lazy<PropertyEditorCollection> editors,
    TimeProvider clock
) : INewDocuments
{
    private const int AtOnce = 500;

    private CmsDbContext Db => scopes.Db;

    public void Publish(IReadOnlyList<IContent> documents)
    {
        if (
            documents.FirstOrDefault(x => x.HasIdentity || x.ContentType.VariesByCulture() || erasure.Applies(x)) is
            { } odd
        )
            throw new ArgumentException(
                $"Document {odd.Key} is not new, varies by culture or must not be stored whole."
            );
        using var scope = scopes.CreateCoreScope();
        scopes.Work.BeginWrite();
        var siblings = documents
            .Select(x => x.ParentId)
            .Distinct()
            .ToDictionary(x => x, x => new Siblings(Db, x, Constants.ObjectTypes.Document));
        foreach (var chunk in documents.Chunk(AtOnce))
            Publish(chunk, siblings);
        scope.Notifications.Publish(
            new ContentTreeChangeNotification(Changes(documents, siblings.Keys), new EventMessages())
        );
        scope.Complete();
    }

    // One branch for all that came in below a parent: Umbraco reads what it keeps of them together.
    private IEnumerable<TreeChange<IContent>> Changes(IReadOnlyList<IContent> documents, IEnumerable<int> parents) =>
        repository
            .GetMany([.. parents.Where(x => x > 0)])
            .Select(x => new TreeChange<IContent>(x, TreeChangeTypes.RefreshBranch, ["*"], null))
            .Concat(
                documents
                    .Where(x => x.ParentId <= 0)
                    .Select(x => new TreeChange<IContent>(x, TreeChangeTypes.RefreshNode, ["*"], null))
            );

    private void Publish(IContent[] documents, Dictionary<int, Siblings> siblings)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var nodes = documents.Select(x => Node(x, siblings[x.ParentId], now)).ToList();
        Db.AddRange(nodes);
        Db.SaveChanges(); // gives each its number
        var versions = new List<(VersionRow Public, VersionRow Draft)>();
        foreach (var (document, node) in documents.Zip(nodes))
        {
            document.Id = node.Id;
            node.Path = document.Path = $"{siblings[document.ParentId].ParentPath},{node.Id}";
            versions.Add((Version(document, published: true), Version(document, published: false)));
        }
        Db.AddRange(versions.SelectMany(x => new[] { x.Public, x.Draft }));
        Db.AddRange(
            documents.Select(x => new NodeNameRow
            {
                NodeId = x.Id,
                Culture = PublishedChanges.Invariant,
                Name = x.Name!,
                NameKey = UniqueNames.Key(x.Name!),
            })
        );
        Db.SaveChanges();
        for (var i = 0; i < documents.Length; i++)
            Finish(documents[i], nodes[i], versions[i].Public.Id, versions[i].Draft.Id);
        Db.UpdateRange(nodes);
        Db.SaveChanges();
        Db.ChangeTracker.Clear();
        foreach (var document in documents.Where(references.Has))
            references.Track(document);
    }

    private NodeRow Node(IContent document, Siblings siblings, DateTime now)
    {
        document.AddingEntity();
        document.Name = siblings.Unique(document.Name ?? "");
        document.PublishCulture(impacts.ImpactInvariant(), now, editors.Value);
        document.PublishedState = PublishedState.Publishing;
        document.Published = true;
        document.PublishName = document.Name;
        document.PublisherId = document.WriterId;
        document.PublishDate = document.UpdateDate;
        document.PublishTemplateId = document.TemplateId;
        document.Level = siblings.ParentLevel + 1;
        document.SortOrder = siblings.NextSortOrder();
        return new NodeRow
        {
            Key = document.Key,
            ObjectType = Constants.ObjectTypes.Document,
            ParentId = document.ParentId,
            ContentTypeId = document.ContentTypeId,
            CreatorId = document.CreatorId,
            WriterId = document.WriterId,
            CreateDate = document.CreateDate,
            UpdateDate = document.UpdateDate,
            Name = document.Name,
            Level = document.Level,
            SortOrder = document.SortOrder,
            Published = true,
        };
    }

    private VersionRow Version(IContent document, bool published)
    {
        var data = DocumentJson.OfVersion(document, published);
        data.Files = published ? files.Now(document) : null;
        return new()
        {
            NodeId = document.Id,
            Current = !published,
            Published = published,
            Name = document.Name,
            UserId = document.WriterId,
            VersionDate = document.UpdateDate,
            Json = PersistedJson.Write(data),
        };
    }

    private void Finish(IContent document, NodeRow node, int publicVersion, int draft)
    {
        (node.PublishedVersionId, node.VersionId) = (publicVersion, draft);
        (document.PublishedVersionId, document.VersionId) = (publicVersion, draft);
        var state = DocumentJson.OfNode(document);
        state.Segments = segments.Of(document);
        state.FirstPublished = new() { [PublishedChanges.Invariant] = document.UpdateDate };
        node.Json = PersistedJson.Write(state);
        publications.Touch(node.Id).StateChanged = true;
        document.ResetDirtyProperties();
    }
}
