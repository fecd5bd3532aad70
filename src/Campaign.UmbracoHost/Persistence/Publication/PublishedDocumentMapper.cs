using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Querying;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>Rows to plain documents. It knows the keys of the nodes and the aliases of the types.</summary>
internal sealed class PublishedDocumentMapper(Dictionary<int, Guid> keys, Dictionary<int, string> typeAliases)
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
    public PublishedDocument Map(NodeVersion row, IEnumerable<string>? visible)
    {
        var (node, version) = row;
        var data = VersionData.Read(version.Json);
        var state = DocumentState.Read(node.Json);
        var cultures = (
            visible ?? data.Cultures?.Keys ?? Enumerable.Repeat(PublishedChanges.Invariant, 1)
        ).ToImmutableDictionary(x => x, x => Culture(x, row, data, state), StringComparer.OrdinalIgnoreCase);
        return new PublishedDocument(
            node.Key,
            typeAliases[node.ContentTypeId],
            [.. Paths.Ids(node.Path).SkipLast(1).Select(x => keys[x])],
            cultures,
            [
                .. data
                    .Values.Where(x => x.Segment is null && (x.Culture is null || cultures.ContainsKey(x.Culture)))
                    .Select(x => PropertyValue.FromJson(x.Alias, x.Culture, x.Value)),
            ]
        )
        {
            Id = node.Id,
            SortOrder = node.SortOrder,
            CreatedAt = Utc(node.CreateDate),
            UpdatedAt = Utc(version.VersionDate),
            FormerOriginals =
            [
                .. (data.FormerOriginals ?? [])
                    .Where(x => cultures.ContainsKey(x.Culture!))
                    .Select(x => PropertyValue.FromJson(x.Alias, x.Culture, x.Value)),
            ],
            Files = data.Files ?? [],
        };
    }

    private static DocumentCulture Culture(string culture, NodeVersion row, VersionData data, DocumentState state)
    {
        var own = data.Cultures?.GetValueOrDefault(culture);
        var isPublished = state.Segments?.ContainsKey(culture) == true;
        DateTime? published =
            !isPublished ? null
            : row.Version.Published && own is not null ? own.Date
            : state.PublishDate;
        DateTime? first = state.FirstPublished?.TryGetValue(culture, out var date) == true ? date : null;
        return new DocumentCulture(
            own?.Name ?? row.Version.Name ?? "",
            Utc(first ?? row.Node.CreateDate),
            Utc(published ?? row.Version.VersionDate)
        );
    }

    private static DateTimeOffset Utc(DateTime date) => new(DateTime.SpecifyKind(date, DateTimeKind.Utc));
}
