using System.Data;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Persistence.Documents;
using Campaign.UmbracoHost.Persistence.Schema;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>Reads documents as plain data: a handful of queries, however many documents there are.</summary>
internal sealed class StoredDocuments(Database database) : IPublishedDocuments
{
    private const int KeysPerQuery = 1000;
    private const int Many = 500;

    public async Task<PublishedDocumentsAt> ReadAllAsync(CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        // one snapshot of the database, so that the documents and the head of the log belong together
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var snapshot = database.IsPostgres
            ? await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken)
            : await SqliteSnapshot.BeginAsync(db, cancellationToken);
        var seq = await db.Publications.MaxAsync(x => (long?)x.Seq, cancellationToken) ?? 0;
        var nodes = new List<PublishedDocument>();
        await ReadAsync(db, Visible(db), nodes, cancellationToken);
        return new PublishedDocumentsAt(seq, nodes);
    }

    public async Task<IReadOnlyList<PublishedDocument>> FindAsync(
        IReadOnlyCollection<Guid> keys,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = database.Open();
        var nodes = new List<PublishedDocument>();
        foreach (var some in keys.Distinct().Chunk(KeysPerQuery))
            await ReadAsync(db, Visible(db).Where(x => some.Contains(x.Key)), nodes, cancellationToken);
        return nodes;
    }

    public async Task<PublishedDocument?> FindDraftAsync(Guid key, CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        var row = await (
            from node in db.Nodes
            where node.Key == key && node.ObjectType == Constants.ObjectTypes.Document && !node.Trashed
            join version in db.Versions on node.VersionId equals version.Id
            select new NodeVersion(node, version)
        ).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : (await MapAsync(db, [row], null, cancellationToken))[0];
    }

    private static IQueryable<NodeRow> Visible(CmsDbContext db) =>
        db.Nodes.Where(x => db.Visible.Any(y => y.NodeId == x.Id));

    private static async Task ReadAsync(
        CmsDbContext db,
        IQueryable<NodeRow> nodes,
        List<PublishedDocument> into,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from node in nodes
            join version in db.Versions on node.PublishedVersionId equals version.Id
            orderby node.Level, node.SortOrder, node.Id
            select new NodeVersion(node, version)
        ).ToListAsync(cancellationToken);
        var visible = (
            await (
                from row in db.Visible
                join node in nodes on row.NodeId equals node.Id
                select new { row.NodeId, row.Culture }
            ).ToListAsync(cancellationToken)
        ).ToLookup(x => x.NodeId, x => x.Culture);
        into.AddRange(await MapAsync(db, rows, visible, cancellationToken));
    }

    private static async Task<List<PublishedDocument>> MapAsync(
        CmsDbContext db,
        List<NodeVersion> rows,
        ILookup<int, string>? visible,
        CancellationToken cancellationToken
    )
    {
        var mapper = new PublishedDocumentMapper(
            rows.ToDictionary(x => x.Node.Id, x => x.Node.Key),
            await AliasesAsync(db, cancellationToken)
        );
        var unknown = mapper.Unknown(rows).ToList();
        foreach (var some in unknown.Chunk(KeysPerQuery))
            mapper.Add(
                await db
                    .Nodes.Where(x => some.Contains(x.Id))
                    .Select(x => new { x.Id, x.Key })
                    .ToDictionaryAsync(x => x.Id, x => x.Key, cancellationToken)
            );
        PublishedDocument Map(NodeVersion row) => mapper.Map(row, visible?[row.Node.Id]);
        // at a start everything is read: on all processors
        return rows.Count < Many ? rows.ConvertAll(Map) : [.. rows.AsParallel().AsOrdered().Select(Map)];
    }

    private static Task<Dictionary<int, string>> AliasesAsync(CmsDbContext db, CancellationToken cancellationToken) =>
        db
            .Nodes.Where(x => x.ObjectType == Constants.ObjectTypes.DocumentType)
            .ToDictionaryAsync(x => x.Id, x => x.Alias!, cancellationToken);
}

/// <summary>A document with one of its versions.</summary>
internal sealed record NodeVersion(NodeRow Node, VersionRow Version);
