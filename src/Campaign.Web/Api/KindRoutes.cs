using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Items.Exports;
using Campaign.Web.Items.Lists;

namespace Campaign.Web.Api;

/// <summary>The API addresses that every kind of item has: its list and a single item.</summary>
internal static class KindRoutes
{
    public static IEnumerable<Resource> Of(string root, ItemKind kind)
    {
        var exports = ExportRoutes.Of(root, kind, Dependencies(kind));
        if (kind.Named is not { } named)
            return [List(root, kind), One(root, kind), .. exports];
        // Items below an item of another kind appear in the document along with it, before their own list.
        return named.Pattern.StartsWith($"{kind.Names.Collection}/", StringComparison.Ordinal)
            ? [List(root, kind), One(root, kind, named), .. exports]
            : [One(root, kind, named), List(root, kind), .. exports];
    }

    private static Resource List(string root, ItemKind kind)
    {
        var (names, operation) = (kind.Names, $"list{kind.Names.PascalPlural}");
        return new(
            $"{root}/{names.Collection}",
            operation,
            $"All {names.Collection.Replace('-', ' ')}, page by page.",
            ItemLists.List(kind)
        )
        {
            Tag = names.Tag,
            Body = kind.ListType,
            Parameters = [.. Parameter.OfLists],
            DependsOn = Dependencies(kind),
            Example = Samples.Find(operation) ?? Samples.ListOf(kind.Sample),
        };
    }

    private static Resource One(string root, ItemKind kind)
    {
        var name = kind.Type.Name;
        return Described(
            kind,
            new(
                $"{root}/{kind.Names.Collection}/{{id:guid}}",
                $"get{char.ToUpperInvariant(name[0])}{name[1..]}",
                $"One {kind.Names.English}.",
                ItemLists.One(kind)
            )
        );
    }

    private static Resource One(string root, ItemKind kind, NamedAddress named) =>
        Described(kind, new($"{root}/{named.Pattern}", named.Operation, named.Summary, ItemLists.One(kind, named)));

    private static Resource Described(ItemKind kind, Resource resource) =>
        resource with
        {
            Tag = kind.Names.Tag,
            Body = kind.JsonType,
            Parameters = [.. Parameter.OfItems],
            DependsOn = Dependencies(kind),
            Example = kind.Sample,
        };

    // Every item names places and may name its source document, and filters name campaigns.
    private static ImmutableArray<ItemType> Dependencies(ItemKind kind) =>
        [.. kind.Shows.Union([kind.Type, ItemType.Place, ItemType.Document, ItemType.Campaign])];
}
