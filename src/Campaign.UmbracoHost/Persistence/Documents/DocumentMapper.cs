using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Persistence.Types;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>Rows to Umbraco's documents.</summary>
internal sealed class DocumentMapper(ScopeProvider scopes, ContentTypeRepository types)
{
    private const int IdsPerQuery = 2000;

    public List<IContent> Map(List<NodeRow> nodes)
    {
        if (nodes.Count == 0)
            return [];
        var versions = new Dictionary<int, VersionRow>();
        var wanted = nodes.SelectMany(x => new[] { x.VersionId, x.PublishedVersionId }).Where(x => x > 0).Distinct();
        foreach (var ids in wanted.Chunk(IdsPerQuery))
        foreach (var version in scopes.Db.Versions.Where(x => ids.Contains(x.Id)).ToList())
            versions[version.Id] = version;
        return [.. nodes.Select(x => Map(x, versions[x.VersionId], versions.GetValueOrDefault(x.PublishedVersionId)))];
    }

    public IContent Map(NodeRow node, VersionRow version, VersionRow? publishedVersion)
    {
        var type = types.Cached[node.ContentTypeId];
        var state = DocumentState.Read(node.Json);
        var edited = VersionData.Read(version.Json);
        var published = publishedVersion is null ? null : VersionData.Read(publishedVersion.Json);
        var document = new StoredDocument(
            version.Name,
            node.ParentId,
            type,
            StoredValues.Properties(type, edited, published),
            edited.FormerOriginals ?? [],
            published?.FormerOriginals ?? [],
            published?.Files ?? []
        );
        document.DisableChangeTracking();
        SetNode(document, node, version);
        document.TemplateId = edited.TemplateId;
        document.Blueprint = node.ObjectType == Constants.ObjectTypes.DocumentBlueprint;
        foreach (var (culture, name) in edited.Cultures ?? [])
            document.SetCultureInfo(culture, name.Name, name.Date);
        if (node.Published)
            SetPublished(document, node, state, published);
        document.SetCultureEdited(state.EditedCultures);
        document.EnableChangeTracking();
        document.ResetDirtyProperties(false);
        return document;
    }

    private static void SetNode(Content document, NodeRow node, VersionRow version)
    {
        document.Id = node.Id;
        document.Key = node.Key;
        document.VersionId = version.Id;
        document.Name = version.Name;
        document.Path = node.Path;
        document.Level = node.Level;
        document.ParentId = node.ParentId;
        document.SortOrder = node.SortOrder;
        document.Trashed = node.Trashed;
        document.CreatorId = node.CreatorId;
        document.WriterId = version.UserId;
        document.CreateDate = node.CreateDate;
        document.UpdateDate = version.VersionDate;
        document.Published = node.Published;
        document.Edited = node.Edited;
    }

    private static void SetPublished(Content document, NodeRow node, DocumentState state, VersionData? published)
    {
        document.PublishedVersionId = node.PublishedVersionId;
        document.PublishDate = state.PublishDate;
        document.PublishName = state.PublishName;
        document.PublisherId = state.PublisherId;
        document.PublishTemplateId = state.PublishTemplateId;
        foreach (var (culture, name) in published?.Cultures ?? [])
            document.SetPublishInfo(culture, name.Name, name.Date);
    }
}
