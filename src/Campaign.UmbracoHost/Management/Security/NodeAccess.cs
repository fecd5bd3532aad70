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

/// <summary>Which documents and media a confined officer may reach: start nodes and what is under them.</summary>
internal sealed class NodeAccess(IEntityService entities, NodePaths paths, IFormerPlace formerPlaces)
{
    /// <summary>
    /// Whether the officer's right, where they hold it, extends to the item. Null stands for the root.
    /// </summary>
    /// <param name="officer">Who asks.</param>
    /// <param name="kind">Documents or media.</param>
    /// <param name="key">The item.</param>
    /// <param name="permission">The right; when left out, the right to look.</param>
    public bool Reaches(Officer officer, UmbracoObjectTypes kind, Guid? key, string? permission = null)
    {
        if (!officer.IsConfined(permission ?? Reading(kind)))
            return true;
        // An unknown key is for the endpoint to answer.
        return key is { } known && (entities.Get(known, kind) is not { } item || IsInside(officer, kind, item));
    }

    public bool Reaches(Officer officer, UmbracoObjectTypes kind, IEntitySlim item, string? permission = null) =>
        !officer.IsConfined(permission ?? Reading(kind)) || IsInside(officer, kind, item);

    /// <summary>Whether the officer holds the right and it extends to the item.</summary>
    public bool May(Officer officer, string permission, UmbracoObjectTypes kind, Guid? key) =>
        officer.May(permission) && Reaches(officer, kind, key, permission);

    /// <summary>Whether the item is at or under a start node of the officer.</summary>
    public bool IsInside(Officer officer, UmbracoObjectTypes kind, Guid key) =>
        entities.Get(key, kind) is { } item && IsInside(officer, kind, item);

    private bool IsInside(Officer officer, UmbracoObjectTypes kind, IEntitySlim item)
    {
        var path = paths.Of(item);
        if (StartNodes(officer, kind).Intersect(path).Any())
            return true;
        return item.Trashed
            && path.Any(x =>
                formerPlaces.TryGet(x, out var parent) && parent is { } place && IsInside(officer, kind, place)
            );
    }

    /// <summary>
    /// Every item to which the officer's right extends, without the bin; null when that is everything.
    /// </summary>
    public IReadOnlyCollection<Guid>? Reach(Officer officer, UmbracoObjectTypes kind, string permission)
    {
        if (!officer.IsConfined(permission))
            return null;
        var nodes = StartNodes(officer, kind);
        var tops = nodes.Count == 0 ? [] : entities.GetAll(kind, [.. nodes]).Where(x => !x.Trashed).ToList();
        return [.. tops.SelectMany(x => entities.GetDescendants(x.Id, kind).Append(x)).Select(x => x.Key).Distinct()];
    }

    /// <summary>The start nodes, or null for an officer who looks at everything.</summary>
    public static IReadOnlyList<Guid>? Confinement(Officer officer, UmbracoObjectTypes kind) =>
        officer.IsConfined(Reading(kind)) ? StartNodes(officer, kind) : null;

    public static string Reading(UmbracoObjectTypes kind) =>
        kind == UmbracoObjectTypes.Document ? Permissions.DocumentRead : Permissions.MediaRead;

    private static List<Guid> StartNodes(Officer officer, UmbracoObjectTypes kind) =>
        kind == UmbracoObjectTypes.Document ? officer.DocumentStartNodes : officer.MediaStartNodes;
}
