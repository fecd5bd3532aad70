using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>What refers to what, so that nothing is deleted that others lead to.</summary>
internal sealed class References(ITrackedReferencesService tracked)
{
    public async Task<Paged<object>> ToAsync(Guid key, UmbracoObjectTypes kind, int skip, int take)
    {
        var found = await tracked.GetPagedRelationsForItemAsync(key, kind, skip, take, filterMustBeIsDependency: true);
        return found.Success ? Models(found.Result) : Paged<object>.All([]);
    }

    public async Task<Paged<Ref>> ToDescendantsAsync(Guid key, UmbracoObjectTypes kind, int skip, int take)
    {
        var found = await tracked.GetPagedDescendantsInReferencesAsync(key, kind, skip, take, filterMustBeIsDependency: true);
        return found.Success ? Keys(found.Result) : Paged<Ref>.All([]);
    }

    public async Task<Paged<Ref>> AmongAsync(Guid[] keys, int skip, int take) =>
        Keys(await tracked.GetPagedItemsWithRelationsAsync(keys.ToHashSet(), skip, take, filterMustBeIsDependency: true));

    public async Task<Paged<object>> ToTrashedAsync(UmbracoObjectTypes kind, int skip, int take) =>
        Models(await tracked.GetPagedRelationsForRecycleBinAsync(kind, skip, take, filterMustBeIsDependency: true));

    private static Paged<Ref> Keys(PagedModel<RelationItemModel> page) => new(page.Total, page.Items.Select(x => new Ref(x.NodeKey)));

    private static Paged<object> Models(PagedModel<RelationItemModel> page) => new(page.Total, page.Items.Select(Model));

    private static object Model(RelationItemModel item)
    {
        var type = new { id = item.ContentTypeKey, icon = item.ContentTypeIcon, alias = item.ContentTypeAlias, name = item.ContentTypeName };
        return item.NodeType == "media"
            ? new MediaReference("MediaReferenceResponseModel", item.NodeKey, item.NodeName, type)
            : new DocumentReference(
                "DocumentReferenceResponseModel", item.NodeKey, item.NodeName, item.NodePublished, type,
                [new(null, item.NodeName ?? "", item.NodePublished == true ? VariantState.Published : VariantState.Draft, item.NodeKey, [])]);
    }

    private sealed record DocumentReference(
        [property: JsonPropertyName("$type")] string Kind, Guid Id, string? Name, bool? Published, object DocumentType, VariantItem[] Variants);

    private sealed record MediaReference([property: JsonPropertyName("$type")] string Kind, Guid Id, string? Name, object MediaType);
}
