using Campaign.Web.Delivery.Requests;
using Campaign.Web.Http.Problems;

namespace Campaign.Web.Delivery.Content;

/// <summary>Which documents a list contains, and in which order.</summary>
internal static class ContentQuery
{
    /// <summary>All documents of the list; the caller takes its page.</summary>
    /// <exception cref="ProblemException">An option is unknown or invalid.</exception>
    public static List<DeliveryNode> Run(DeliveryRequest request, ContentPaths paths)
    {
        var found = Selected(request, paths);
        foreach (var filter in Options.All(request.Query, "filter"))
            found = found.Where(Filter(filter, request.Culture));
        return Sorted(found, Options.All(request.Query, "sort"), request.Culture);
    }

    private static IEnumerable<DeliveryNode> Selected(DeliveryRequest request, ContentPaths paths)
    {
        if (Options.One(request.Query, "fetch") is not { Length: > 0 } fetch)
            return request.StartItem is { } start ? Below(request, start) : request.View.All(request.Culture);
        var (name, value) = Options.Split("fetch", fetch, ":");
        if (name is not ("ancestors" or "children" or "descendants"))
            throw ProblemException.Parameter("fetch", $"'{name}' is none of: ancestors, children, descendants.");
        if (paths.Find(request, value) is not { } node)
            return [];
        return name switch
        {
            "ancestors" => node.Ancestors.Select(request.Find).OfType<DeliveryNode>(),
            "children" => Below(request, node).Where(x => x.Ancestors[^1] == node.Key),
            _ => Below(request, node),
        };
    }

    private static IEnumerable<DeliveryNode> Below(DeliveryRequest request, DeliveryNode node) =>
        request.View.All(request.Culture).Where(x => x.Ancestors.Contains(node.Key));

    private static Func<DeliveryNode, bool> Filter(string filter, string culture)
    {
        var (name, test) = Options.Filter(filter);
        return name switch
        {
            "contentType" => x => test.Is(x.Type),
            "name" => x => test.Contains(x.Name(culture)!),
            "createDate" => x => test.Is(x.CreatedAt),
            "updateDate" => x => test.Is(x.UpdatedAt),
            _ => throw ProblemException.Parameter(
                "filter",
                $"'{name}' is none of: contentType, name, createDate, updateDate."
            ),
        };
    }

    // By default the order of the tree, level by level.
    private static List<DeliveryNode> Sorted(IEnumerable<DeliveryNode> nodes, IEnumerable<string> sorts, string culture)
    {
        var sorted = nodes.Order(Comparer<DeliveryNode>.Create((_, _) => 0));
        foreach (var sort in sorts)
        {
            var (name, isDescending) = Options.Sort(sort);
            sorted = name switch
            {
                "name" => sorted.By(x => x.Name(culture)!, isDescending, Options.Alphabet),
                "createDate" => sorted.By(x => x.CreatedAt, isDescending),
                "updateDate" => sorted.By(x => x.UpdatedAt, isDescending),
                "level" => sorted.By(x => x.Level, isDescending),
                "sortOrder" => sorted.By(x => x.SortOrder, isDescending),
                _ => throw ProblemException.Parameter(
                    "sort",
                    $"'{name}' is none of: name, createDate, updateDate, level, sortOrder."
                ),
            };
        }
        return [.. sorted.ThenBy(x => x.Level).ThenBy(x => x.SortOrder).ThenBy(x => x.Id)];
    }

    private static IOrderedEnumerable<DeliveryNode> By<T>(
        this IOrderedEnumerable<DeliveryNode> nodes,
        Func<DeliveryNode, T> key,
        bool isDescending,
        IComparer<T>? order = null
    ) => isDescending ? nodes.ThenByDescending(key, order) : nodes.ThenBy(key, order);
}
