using System.Collections.Immutable;
using Campaign.Content.Projection;
using Campaign.Content.Publishing;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Publication;
using PublishedCulture = Campaign.Content.Projection.PublishedCulture;

namespace Campaign.Web.Publication;

/// <summary>Joins the content's follower to the host's storage, which do not know each other.</summary>
internal sealed class PublicationSource(IPublishedNodes nodes, IPublicationLog log)
    : IPublicationSource,
        IPublicationRetelling
{
    public async Task<(long Seq, IReadOnlyList<PublishedDocument> Documents)> ReadAllAsync(CancellationToken stop)
    {
        var all = await nodes.ReadAllAsync(stop);
        return (all.Seq, [.. all.Nodes.AsParallel().AsOrdered().Select(Document)]);
    }

    public async Task<IReadOnlyList<PublishedDocument>> FindAsync(
        IReadOnlyCollection<Guid> keys,
        CancellationToken stop
    ) => [.. (await nodes.FindAsync(keys, stop)).Select(Document)];

    public Task<long> OldestAsync(CancellationToken stop) => log.OldestAsync(stop);

    public async Task<IReadOnlyList<PublicationRow>> ReadAfterAsync(long seq, int limit, CancellationToken stop) =>
        [.. (await log.ReadAfterAsync(seq, limit, stop)).Select(Row)];

    public Task WaitAfterAsync(long seq, CancellationToken stop) => log.WaitAfterAsync(seq, stop);

    public void Retell(IReadOnlyCollection<Guid> documents) => log.Retell(documents);

    /// <summary>
    /// A document of the storage as the content's projector reads it; drafts have no dates and take their own.
    /// </summary>
    public static PublishedDocument Document(PublishedNode node) =>
        new(
            node.Key,
            node.TypeAlias,
            [.. node.Ancestors],
            node.Cultures.ToImmutableDictionary(
                x => x.Key,
                x => new PublishedCulture(
                    x.Value.Name,
                    x.Value.FirstPublishedAt ?? node.CreatedAt,
                    x.Value.PublishedAt ?? node.UpdatedAt
                )
            ),
            [.. node.Values.Select(x => PropertyValue.FromJson(x.Alias, x.Culture, x.Value))]
        );

    private static PublicationRow Row(PublicationEntry entry) =>
        new(
            entry.Seq,
            entry.Key,
            entry.TypeAlias,
            entry.Culture,
            entry.Action == PublicationAction.Upsert ? ChangeAction.Upsert : ChangeAction.Delete,
            entry.Reason switch
            {
                PublicationReason.Published => ChangeReason.Published,
                PublicationReason.Updated => ChangeReason.Updated,
                PublicationReason.Unpublished => ChangeReason.Unpublished,
                PublicationReason.Expired => ChangeReason.Expired,
                PublicationReason.Deleted => ChangeReason.Deleted,
                PublicationReason.Moved => ChangeReason.Moved,
                PublicationReason.Related => ChangeReason.Related,
                _ => throw new InvalidOperationException($"Unknown reason {entry.Reason}."),
            },
            entry.At
        );
}
