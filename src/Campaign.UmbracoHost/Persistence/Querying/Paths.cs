using System.Globalization;
using Campaign.UmbracoHost.Persistence.Schema;

namespace Campaign.UmbracoHost.Persistence.Querying;

/// <summary>Umbraco's paths: ids from the root to the node, with commas.</summary>
internal static class Paths
{
#pragma warning disable CA1309 // EF Core translates this overload; the column's collation makes it ordinal
    /// <summary>The nodes below a path, not the node itself.</summary>
    public static IQueryable<NodeRow> Below(this IQueryable<NodeRow> nodes, string path)
    {
        var (from, to) = (path + ",", After(path + ","));
        return nodes.Where(x => string.Compare(x.Path, from) >= 0 && string.Compare(x.Path, to) < 0);
    }
#pragma warning restore CA1309

    /// <summary>The first text after all those that start with this one.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    /// <summary>The ids of the real nodes in a path, root first; the system's own negative ids are left out.</summary>
    public static int[] Ids(string path) =>
        [.. path.Split(',').Select(x => int.Parse(x, CultureInfo.InvariantCulture)).Where(x => x > 0)];
}
