using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Search;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Management;

/// <summary>Listings of documents and media, each reduced to what the officer may reach.</summary>
internal sealed class NodeLists(
    IEntityService entities,
    NodeAccess access,
    NodePaths paths,
    NodeSearch search,
    Picking picking,
    TreeYears years
)
{
    /// <summary>The top: for a confined officer the start nodes.</summary>
    public Window<object> Root(Officer officer, UmbracoObjectTypes kind, int skip, int take)
    {
        if (NodeAccess.Confinement(officer, kind) is not { } startNodes)
            return Children(officer, kind, null, skip, take);
        var found = startNodes.Count == 0 ? [] : entities.GetAll(kind, [.. startNodes]).Where(x => !x.Trashed).ToList();
        return new(
            found.Count,
            skip,
            Math.Max(0, found.Count - skip - take),
            Models(officer, kind, found.Skip(skip).Take(take))
        );
    }

    public Window<object> Children(Officer officer, UmbracoObjectTypes kind, Guid? parent, int skip, int take)
    {
        if (kind == UmbracoObjectTypes.Document && years.ChildrenOf(parent) is { } all)
            return Part(officer, all, skip, take);
        var children = entities.GetPagedChildren(parent, kind, skip, take, out var total).ToList();
        return new(total, skip, Math.Max(0, total - skip - children.Count), Models(officer, kind, children));
    }

    private Window<object> Part(Officer officer, IReadOnlyList<IEntitySlim> all, int skip, int take)
    {
        var part = Models(officer, UmbracoObjectTypes.Document, all.Skip(skip).Take(take));
        return new(all.Count, skip, Math.Max(0, all.Count - skip - part.Count), part);
    }

    /// <summary>
    /// Neighbours. With a trashed item open, the client still asks the main tree for them and gets the top.
    /// </summary>
    public Window<object> Siblings(Officer officer, UmbracoObjectTypes kind, Guid target, int before, int after)
    {
        var isTop = NodeAccess.Confinement(officer, kind)?.Contains(target) == true;
        if (isTop || entities.Get(target, kind) is not { Trashed: false } item)
            return Root(officer, kind, 0, before + after + 1);
        if (kind == UmbracoObjectTypes.Document && years.Beside(item) is { } all)
        {
            var first = Math.Max(0, all.TakeWhile(x => x.Key != target).Count() - before);
            return Part(officer, all, first, before + after + 1);
        }
        var found = entities.GetSiblings(target, [kind], before, after, out var less, out var more).ToList();
        return new(less + found.Count + more, less, more, Models(officer, kind, found));
    }

    public List<object> Ancestors(Officer officer, UmbracoObjectTypes kind, Guid? descendant)
    {
        if (descendant is not { } key || entities.Get(key, kind) is not { } item)
            return [];
        var path = paths.Of(item);
        var startNodes = NodeAccess.Confinement(officer, kind);
        var known = path.SkipWhile(x => startNodes?.Contains(x) == false).ToArray();
        var found = known.Length == 0 ? [] : entities.GetAll(kind, known).ToDictionary(x => x.Key);
        return Models(officer, kind, known.Where(found.ContainsKey).Select(x => found[x]));
    }

    public List<object> Items(Officer officer, UmbracoObjectTypes kind, Guid[] keys) =>
        keys.Length == 0
            ? []
            : Models(
                officer,
                kind,
                entities.GetAll(kind, keys).Where(x => access.Reaches(officer, kind, x) || picking.IsPublic(x))
            );

    /// <summary>
    /// What has the words in its names or in the values of its draft. The index proposes; the database says where each
    /// item is now, and whether the officer may reach it.
    /// </summary>
    public Paged<object> Search(
        Officer officer,
        UmbracoObjectTypes kind,
        string text,
        bool trashed,
        Guid? under,
        Guid[] types,
        int skip,
        int take,
        IReadOnlySet<Guid>? picks = null
    )
    {
        var startNodes =
            under is { } one ? [one]
            : trashed || picks is not null ? null
            : NodeAccess.Confinement(officer, kind);
        var places = startNodes is null ? null : Ids(kind, startNodes);
        var keys = Guid.TryParse(text, out var key) ? [key] : search.Find(kind.GetGuid(), text, trashed, places);
        if (NodeAccess.Confinement(officer, kind) is null && types.Length == 0)
            return new(keys.Count, Searched(officer, kind, Found(kind, keys.Skip(skip).Take(take), trashed)));
        var all = Found(kind, keys, trashed)
            .Where(x =>
                IsOf(x, types)
                && (
                    access.Reaches(officer, kind, x)
                    || (picks is not null && Picking.IsOf(x, picks) && picking.IsPublic(x))
                )
            )
            .ToList();
        return new(all.Count, Searched(officer, kind, all.Skip(skip).Take(take)));
    }

    private List<object> Searched(Officer officer, UmbracoObjectTypes kind, IEnumerable<IEntitySlim> found) =>
        Models(officer, kind, found, years.InSearch());

    private IEnumerable<IEntitySlim> Found(UmbracoObjectTypes kind, IEnumerable<Guid> keys, bool trashed)
    {
        foreach (var batch in keys.Chunk(500))
        {
            var found = entities.GetAll(kind, batch).Where(x => x.Trashed == trashed).ToDictionary(x => x.Key);
            foreach (var key in batch)
                if (found.TryGetValue(key, out var item))
                    yield return item;
        }
    }

    private static bool IsOf(IEntitySlim item, Guid[] types) =>
        types.Length == 0 || (item is IContentEntitySlim content && types.Contains(content.ContentTypeKey));

    private List<int> Ids(UmbracoObjectTypes kind, IReadOnlyList<Guid> keys) =>
        keys.Count == 0 ? [] : [.. entities.GetAll(kind, [.. keys]).Select(x => x.Id)];

    public Window<object> Trashed(Officer officer, UmbracoObjectTypes kind, Guid? parent, int skip, int take)
    {
        var bin =
            kind == UmbracoObjectTypes.Document
                ? Constants.System.RecycleBinContentKey
                : Constants.System.RecycleBinMediaKey;
        if (parent is null && NodeAccess.Confinement(officer, kind) is not null)
        {
            var own = entities
                .GetPagedTrashedChildren(bin, kind, 0, int.MaxValue, out _)
                .Where(x => access.Reaches(officer, kind, x))
                .ToList();
            return new(
                own.Count,
                skip,
                Math.Max(0, own.Count - skip - take),
                Models(officer, kind, own.Skip(skip).Take(take))
            );
        }
        var children = entities.GetPagedTrashedChildren(parent ?? bin, kind, skip, take, out var total).ToList();
        return new(total, skip, Math.Max(0, total - skip - children.Count), Models(officer, kind, children));
    }

    public Window<object> TrashedSiblings(Officer officer, UmbracoObjectTypes kind, Guid target, int before, int after)
    {
        var found = entities
            .GetTrashedSiblings(target, [kind], before, after, out var less, out var more)
            .Where(x => access.Reaches(officer, kind, x))
            .ToList();
        return new(less + found.Count + more, less, more, Models(officer, kind, found));
    }

    private List<object> Models(
        Officer officer,
        UmbracoObjectTypes kind,
        IEnumerable<IEntitySlim> found,
        Func<DocumentItem, DocumentItem>? name = null
    )
    {
        var lineage = new Lineage(paths, NodeAccess.Confinement(officer, kind));
        return
        [
            .. found.Select(x =>
                kind == UmbracoObjectTypes.Document
                    ? (object)(name ?? years.InTree)(Mapping.Item((IDocumentEntitySlim)x, lineage))
                    : Mapping.Item((IMediaEntitySlim)x, lineage)
            ),
        ];
    }
}
