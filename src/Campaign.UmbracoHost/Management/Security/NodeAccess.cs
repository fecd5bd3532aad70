using Campaign.UmbracoHost.Accounts;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>Where a trashed item was before; the host knows it.</summary>
public interface IFormerPlace
{
    /// <summary>Whether the former parent of a trashed item is known.</summary>
    /// <param name="key">The trashed item.</param>
    /// <param name="parent">The former parent; null means the root.</param>
    bool TryGet(Guid key, out Guid? parent);
}

/// <summary>Which documents and media a confined officer reaches: start nodes and what is under them.</summary>
internal sealed class NodeAccess(IEntityService entities, NodePaths paths, IFormerPlace formerPlaces)
{
    /// <summary>Whether the officer may see and change the item. Null stands for the root.</summary>
    public bool Reaches(Officer officer, UmbracoObjectTypes kind, Guid? key)
    {
        if (!officer.IsConfined)
            return true;
        // an unknown key is the endpoint's to answer
        return key is { } known && (entities.Get(known, kind) is not { } item || Reaches(officer, kind, item));
    }

    public bool Reaches(Officer officer, UmbracoObjectTypes kind, IEntitySlim item)
    {
        if (!officer.IsConfined)
            return true;
        var path = paths.Of(item);
        if (StartNodes(officer, kind).Intersect(path).Any())
            return true;
        return item.Trashed && path.Any(x => formerPlaces.TryGet(x, out var parent) && parent is { } place && Reaches(officer, kind, place));
    }

    /// <summary>The start nodes that exist, or null for an officer who starts at the root.</summary>
    public static IReadOnlyList<Guid>? Confinement(Officer officer, UmbracoObjectTypes kind) =>
        officer.IsConfined ? StartNodes(officer, kind) : null;

    private static List<Guid> StartNodes(Officer officer, UmbracoObjectTypes kind) =>
        kind == UmbracoObjectTypes.Document ? officer.DocumentStartNodes : officer.MediaStartNodes;
}
