using Campaign.UmbracoHost.Accounts;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>
/// What officers may choose in a field although it is outside their start nodes: public records of the types that the
/// field accepts. They are listed with the path to them, and can neither be opened nor changed.
/// </summary>
internal sealed class Picking(IDataTypeService dataTypes, IEntityService entities, NodePaths paths)
{
    private const string Picker = "Umbraco.MultiNodeTreePicker";

    /// <summary>
    /// The types that the picker of a field accepts; null when the client does not ask for a picker of records.
    /// </summary>
    public async Task<IReadOnlySet<Guid>?> TypesAsync(Guid? dataType)
    {
        if (dataType is not { } key || await dataTypes.GetAsync(key) is not { EditorAlias: Picker } found)
            return null;
        var types = (found.ConfigurationData.TryGetValue("filter", out var filter) ? filter.ToString() ?? "" : "")
            .Split(',')
            .Select(x => Guid.TryParse(x, out var type) ? type : Guid.Empty)
            .Where(x => x != Guid.Empty)
            .ToHashSet();
        return types.Count > 0 ? types : null;
    }

    /// <summary>Whether everybody may read the document: it is published, and so is everything above it.</summary>
    public bool IsPublic(IEntitySlim item)
    {
        if (item is not IDocumentEntitySlim { Published: true, Trashed: false })
            return false;
        var above = paths.Of(item).SkipLast(1).ToArray();
        return above.Length == 0
            || entities
                .GetAll(UmbracoObjectTypes.Document, above)
                .All(x => x is IDocumentEntitySlim { Published: true });
    }

    /// <summary>Whether a public document can be chosen or leads to others.</summary>
    public static bool IsStep(IEntitySlim item, IReadOnlySet<Guid> types) =>
        item is IDocumentEntitySlim { Published: true } document && (IsOf(item, types) || document.HasChildren);

    public static bool IsOf(IEntitySlim item, IReadOnlySet<Guid> types) =>
        item is IContentEntitySlim content && types.Contains(content.ContentTypeKey);
}

/// <summary>A listing for the picker of a field, in a confined officer's editor.</summary>
internal sealed class PickerLists(
    IEntityService entities,
    NodeAccess access,
    NodePaths paths,
    Picking picking,
    TreeYears years
)
{
    private const UmbracoObjectTypes Kind = UmbracoObjectTypes.Document;

    public Window<object> Children(Officer officer, IReadOnlySet<Guid> types, Guid? parent, int skip, int take)
    {
        var all = entities
            .GetPagedChildren(parent, Kind, 0, int.MaxValue, out _)
            .Where(x => access.Reaches(officer, Kind, x) || Picking.IsStep(x, types))
            .ToList();
        return new(
            all.Count,
            skip,
            Math.Max(0, all.Count - skip - take),
            Models(officer, types, all.Skip(skip).Take(take))
        );
    }

    public Window<object> Siblings(Officer officer, IReadOnlySet<Guid> types, Guid target, int before, int after)
    {
        var found = entities
            .GetSiblings(target, [Kind], before, after, out var less, out var more)
            .Where(x => access.Reaches(officer, Kind, x) || Picking.IsStep(x, types))
            .ToList();
        return new(less + found.Count + more, less, more, Models(officer, types, found));
    }

    public List<object> Ancestors(Guid descendant) =>
        entities.Get(descendant, Kind) is { } item && picking.IsPublic(item)
            ? Models(null, null, entities.GetAll(Kind, paths.Of(item)).OrderBy(x => x.Level))
            : [];

    public List<object> Models(Officer? officer, IReadOnlySet<Guid>? types, IEnumerable<IEntitySlim> found)
    {
        var lineage = new Lineage(paths, null);
        return
        [
            .. found.Select(x =>
                years.InTree(Mapping.Item((IDocumentEntitySlim)x, lineage)) with
                {
                    NoAccess =
                        (types is null || !Picking.IsOf(x, types))
                        && (officer is null || !access.Reaches(officer, Kind, x)),
                }
            ),
        ];
    }
}
