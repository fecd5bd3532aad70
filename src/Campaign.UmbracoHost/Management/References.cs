using System.Text.Json.Serialization;
using Campaign.UmbracoHost.Accounts;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>
/// Which documents refer to what, so that nothing is deleted that others lead to. It reads all documents and asks their
/// editors. That is seldom needed (for a delete, on the information tab) and always right, and there is no table that
/// could go stale.
/// </summary>
internal sealed class References(
    IContentService contents,
    IEntityService entities,
    DataValueReferenceFactoryCollection factories,
    PropertyEditorCollection editors,
    NodeAccess access
)
{
    private const int Page = 500;

    /// <summary>The documents that refer to the item, as far as the officer may reach them.</summary>
    public Paged<object> To(Officer officer, Guid key, int skip, int take)
    {
        var found = All(officer).Where(x => x.To.Contains(key)).Select(x => x.From).ToList();
        return new(found.Count, found.Skip(skip).Take(take).Select(Model));
    }

    /// <summary>The items beneath that documents refer to.</summary>
    public Paged<Ref> Beneath(Officer officer, Guid key, UmbracoObjectTypes kind, int skip, int take)
    {
        if (entities.Get(key, kind) is not { } item)
            return Paged<Ref>.All([]);
        var beneath = entities.GetDescendants(item.Id, kind).Select(x => x.Key).ToArray();
        return Among(officer, beneath, skip, take);
    }

    /// <summary>Those of the items that documents refer to.</summary>
    public Paged<Ref> Among(Officer officer, Guid[] keys, int skip, int take)
    {
        var referenced = keys.Length == 0 ? [] : All(officer).SelectMany(x => x.To).ToHashSet();
        var found = keys.Where(referenced.Contains).ToList();
        return new(found.Count, found.Skip(skip).Take(take).Select(x => new Ref(x)));
    }

    /// <summary>The trashed items that documents still refer to.</summary>
    public Paged<Ref> Trashed(Officer officer, UmbracoObjectTypes kind, int skip, int take)
    {
        var bin =
            kind == UmbracoObjectTypes.Document
                ? Constants.System.RecycleBinContentKey
                : Constants.System.RecycleBinMediaKey;
        var keys = entities.GetPagedTrashedChildren(bin, kind, 0, int.MaxValue, out _).Select(x => x.Key).ToArray();
        return Among(officer, keys, skip, take);
    }

    /// <summary>The documents that refer to one of the items, whoever may see them.</summary>
    public IEnumerable<IContent> UsersOf(IReadOnlySet<Guid> items) =>
        All(null).Where(x => x.To.Overlaps(items)).Select(x => x.From);

    private IEnumerable<(IContent From, HashSet<Guid> To)> All(Officer? officer)
    {
        for (var (page, more) = (0, true); more; page++)
        {
            var documents = contents.GetPagedDescendants(Constants.System.Root, page, Page, out var total).ToList();
            foreach (
                var document in documents.Where(x =>
                    !x.Trashed && (officer is null || access.Reaches(officer, UmbracoObjectTypes.Document, x.Key))
                )
            )
                yield return (
                    document,
                    [
                        .. factories
                            .GetAllReferences(document.Properties, editors)
                            .Select(x => x.Udi)
                            .OfType<GuidUdi>()
                            .Select(x => x.Guid),
                    ]
                );
            more = (page + 1) * Page < total;
        }
    }

    private static object Model(IContent document) =>
        new DocumentReference(
            "DocumentReferenceResponseModel",
            document.Key,
            document.Name,
            document.Published,
            new
            {
                id = document.ContentType.Key,
                document.ContentType.Icon,
                document.ContentType.Alias,
                document.ContentType.Name,
            },
            [
                new(
                    null,
                    document.Name ?? "",
                    document.Published ? VariantState.Published : VariantState.Draft,
                    document.Key,
                    []
                ),
            ]
        );

    private sealed record DocumentReference(
        [property: JsonPropertyName("$type")] string Kind,
        Guid Id,
        string? Name,
        bool? Published,
        object DocumentType,
        VariantItem[] Variants
    );
}
