using System.Globalization;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>
/// Documents that stand for a year, as officers look for them: this year's first, the year before the name, and beside
/// what a search finds.
/// </summary>
internal sealed class TreeYears(IEntityService entities, NodePaths paths, IYearlyDocuments years)
{
    private const UmbracoObjectTypes Kind = UmbracoObjectTypes.Document;
    private const int Longest = 36;

    /// <summary>All children in their order; null where they are in the order of the tree anyway.</summary>
    public IReadOnlyList<IEntitySlim>? ChildrenOf(Guid? parent)
    {
        if (
            parent is not { } key
            || entities.Get(key, Kind) is not IContentEntitySlim document
            || !years.MayHoldYears(document.ContentTypeAlias)
        )
            return null;
        return
        [
            .. entities
                .GetPagedChildren(key, Kind, 0, int.MaxValue, out _)
                .Select(x => (Item: x, Year: YearOf(x)))
                .OrderBy(x => Rank(x.Year))
                .ThenByDescending(x => x.Year)
                .Select(x => x.Item),
        ];
    }

    /// <summary>The same for what lies beside a document.</summary>
    public IReadOnlyList<IEntitySlim>? Beside(IEntitySlim target) =>
        paths.Of(target) is [.., var parent, _] ? ChildrenOf(parent) : null;

    /// <summary>The item with a name that begins with its year, where it stands for one.</summary>
    public DocumentItem InTree(DocumentItem item) =>
        YearOf(item) is { } year ? Renamed(item, x => Short(x, year)) : item;

    /// <summary>Puts the year that an item belongs to behind its name; for the items of one answer.</summary>
    public Func<DocumentItem, DocumentItem> InSearch()
    {
        var known = new Dictionary<Guid, int?>();
        return item =>
        {
            if (item.Parent?.Id is not { } parent || YearOf(item) is not null)
                return InTree(item);
            if (!known.TryGetValue(parent, out var year))
                known[parent] = year = entities
                    .GetAll(Kind, [.. item.Ancestors.Select(x => x.Id)])
                    .Select(YearOf)
                    .FirstOrDefault(x => x is not null);
            return year is null ? item : Renamed(item, x => $"{x} ({year})");
        };
    }

    private int? YearOf(DocumentItem item) => item.DocumentType.Alias is { } type ? years.YearOf(item.Id, type) : null;

    private int? YearOf(IEntitySlim item) =>
        item is IContentEntitySlim document ? years.YearOf(item.Key, document.ContentTypeAlias) : null;

    // What is neither this year nor another comes last, and stays in the order of the tree.
    private int Rank(int? year) =>
        year is not { } known ? 3
        : known == years.ThisYear ? 0
        : known > years.ThisYear ? 1
        : 2;

    private static DocumentItem Renamed(DocumentItem item, Func<string, string> name) =>
        item with
        {
            Variants = [.. item.Variants.Select(x => x with { Name = name(x.Name) })],
        };

    internal static string Short(string name, int year)
    {
        var number = year.ToString(CultureInfo.InvariantCulture);
        var rest = Regex.Replace(name, $@"[\s,–-]*(\bnăm\s+)?\b{number}\b", "", RegexOptions.IgnoreCase).Trim();
        if (rest.Length > Longest)
            rest = $"{rest[..(rest.LastIndexOf(' ', Longest) is > 0 and var space ? space : Longest)]}…";
        return rest.Length == 0 ? number : $"{number} · {rest}";
    }
}
