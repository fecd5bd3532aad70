using System.Collections.Immutable;
using Campaign.Content.Projection;
using Campaign.Content.Publishing;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Publication;
using Umbraco.Cms.Core.Models;

namespace Campaign.Content.Tests.Whole;

/// <summary>Reads the log and the documents of the host.</summary>
internal sealed class HostSource(IPublicationLog log, IPublishedNodes nodes, INewDocuments host)
    : IPublicationSource,
        IPublicationRetelling,
        IBulkPublication
{
    public async Task<(long Seq, IReadOnlyList<PublishedDocument> Documents)> ReadAllAsync(CancellationToken stop)
    {
        var all = await nodes.ReadAllAsync(stop);
        return (all.Seq, [.. all.Nodes.Select(Document)]);
    }

    public async Task<IReadOnlyList<PublishedDocument>> FindAsync(
        IReadOnlyCollection<Guid> keys,
        CancellationToken stop
    ) => [.. (await nodes.FindAsync(keys, stop)).Select(Document)];

    public Task<long> OldestAsync(CancellationToken stop) => log.OldestAsync(stop);

    public async Task<IReadOnlyList<LoggedChange>> ReadAfterAsync(long seq, int limit, CancellationToken stop) =>
        [.. (await log.ReadAfterAsync(seq, limit, stop)).Select(Row)];

    public Task WaitAfterAsync(long seq, CancellationToken stop) => log.WaitAfterAsync(seq, stop);

    public void Publish(IReadOnlyList<IContent> documents) => host.Publish(documents);

    public void Retell(IReadOnlyCollection<Guid> documents) => log.Retell(documents);

    private static LoggedChange Row(PublicationEntry x) =>
        new(
            x.Seq,
            x.Key,
            x.TypeAlias,
            x.Culture,
            Enum.Parse<ChangeAction>(x.Action.ToString()),
            Enum.Parse<ChangeReason>(x.Reason.ToString()),
            x.At
        );

    private static PublishedDocument Document(PublishedNode x) =>
        new(
            x.Key,
            x.TypeAlias,
            [.. x.Ancestors],
            x.Cultures.ToImmutableDictionary(
                c => c.Key,
                c => new DocumentCulture(
                    c.Value.Name,
                    c.Value.FirstPublishedAt ?? x.CreatedAt,
                    c.Value.PublishedAt ?? x.UpdatedAt
                )
            ),
            [.. x.Values.Select(v => PropertyValue.FromJson(v.Alias, v.Culture, v.Value))]
        );
}
