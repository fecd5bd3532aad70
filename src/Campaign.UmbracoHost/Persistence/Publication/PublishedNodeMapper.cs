using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Publication;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>Rows to plain documents. It knows the keys of the nodes and the aliases of the types.</summary>
internal sealed class PublishedNodeMapper(Dictionary<int, Guid> keys, Dictionary<int, string> typeAliases)
{
    /// <summary>The ancestors whose keys it has yet to be told.</summary>
    public IEnumerable<int> Unknown(IEnumerable<NodeVersion> rows) =>
        rows.SelectMany(x => Paths.Ids(x.Node.Path)).Where(x => !keys.ContainsKey(x)).Distinct();

    public void Add(Dictionary<int, Guid> more)
    {
        foreach (var (id, key) in more)
            keys[id] = key;
    }

    /// <param name="row">The document.</param>
    /// <param name="visible">The cultures to show; all of them when null, in a draft.</param>
    public PublishedNode Map(NodeVersion row, IEnumerable<string>? visible)
    {
        var (node, version) = row;
        var data = VersionData.Read(version.Json);
        var state = DocumentState.Read(node.Json);
        Guid[] ancestors = [.. Paths.Ids(node.Path).SkipLast(1).Select(x => keys[x])];
        var cultures = (
            visible ?? data.Cultures?.Keys ?? Enumerable.Repeat(PublishedChanges.Invariant, 1)
        ).ToDictionary(x => x, x => Culture(x, row, data, state), StringComparer.OrdinalIgnoreCase);
        return new PublishedNode(
            node.Key,
            node.Id,
            typeAliases[node.ContentTypeId],
            ancestors.Length == 0 ? null : ancestors[^1],
            ancestors,
            node.SortOrder,
            node.Level,
            Utc(node.CreateDate),
            Utc(version.VersionDate),
            cultures,
            [
                .. data
                    .Values.Where(x => x.Segment is null && (x.Culture is null || cultures.ContainsKey(x.Culture)))
                    .Select(x => new PublishedProperty(x.Alias, x.Culture, x.Value)),
            ]
        );
    }

    private static PublishedCulture Culture(string culture, NodeVersion row, VersionData data, DocumentState state)
    {
        var own = data.Cultures?.GetValueOrDefault(culture);
        var isPublished = state.Segments?.ContainsKey(culture) == true;
        DateTime? published =
            !isPublished ? null
            : row.Version.Published && own is not null ? own.Date
            : state.PublishDate;
        DateTime? first = state.FirstPublished?.TryGetValue(culture, out var date) == true ? date : null;
        return new PublishedCulture(
            own?.Name ?? row.Version.Name ?? "",
            state.Segments?.GetValueOrDefault(culture) ?? "",
            Utc(published),
            Utc(first)
        );
    }

    private static DateTimeOffset Utc(DateTime date) => new(DateTime.SpecifyKind(date, DateTimeKind.Utc));

    private static DateTimeOffset? Utc(DateTime? date) => date is { } known ? Utc(known) : null;
}
