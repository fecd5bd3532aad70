using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Core.Publication;

namespace Campaign.Web.Delivery.Content;

/// <summary>Everything citizens can see, as of one sequence of the log.</summary>
internal sealed record DeliveryIndex(long Seq, ImmutableDictionary<Guid, DeliveryNode> Nodes);

/// <summary>Keeps the index up to date with the log: reads everything once, then only what the log names.</summary>
internal sealed partial class DeliveryNodes(IPublishedDocuments documents, IPublicationLog log) : IDisposable
{
    private const int RowsWorthFollowing = 2000;
    private readonly SemaphoreSlim _turn = new(1);
    private volatile DeliveryIndex? _current;

    /// <summary>The index as of this sequence or a later one.</summary>
    public async ValueTask<DeliveryIndex> AtAsync(long seq, CancellationToken stop)
    {
        if (_current is { } ready && ready.Seq >= seq)
            return ready;
        await _turn.WaitAsync(stop);
        try
        {
            if (_current is not { } known)
                return _current = await ReadAllAsync(stop);
            return known.Seq >= seq ? known : _current = await FollowAsync(known, stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<DeliveryIndex> ReadAllAsync(CancellationToken stop)
    {
        var all = await documents.ReadAllAsync(stop);
        return new(all.Seq, all.Documents.ToImmutableDictionary(x => x.Key, Map));
    }

    private async Task<DeliveryIndex> FollowAsync(DeliveryIndex known, CancellationToken stop)
    {
        var rows = await log.ReadAfterAsync(known.Seq, RowsWorthFollowing, stop);
        if (rows.Count == RowsWorthFollowing || (rows is [var first, ..] && first.Seq != known.Seq + 1))
            return await ReadAllAsync(stop);
        var keys = rows.Select(x => x.Id).ToHashSet();
        var found = await documents.FindAsync(keys, stop);
        return new(
            rows.Count == 0 ? known.Seq : rows[^1].Seq,
            known.Nodes.RemoveRange(keys).SetItems(found.Select(x => KeyValuePair.Create(x.Key, Map(x))))
        );
    }

    private static DeliveryNode Map(PublishedDocument node) =>
        new(
            node.Key,
            node.Id,
            node.Type,
            node.Ancestors,
            node.SortOrder,
            node.Ancestors.Length + 1,
            node.CreatedAt,
            node.UpdatedAt,
            node.Cultures.ToImmutableDictionary(x => x.Key, x => x.Value.Name, StringComparer.OrdinalIgnoreCase),
            [.. node.Values.SelectMany(x => Media(x.Value)).Distinct()]
        )
        {
            Files = node.Files,
        };

    private static IEnumerable<Guid> Media(object? value) =>
        value is string text
            ? MediaKey().Matches(text).Select(x => Guid.Parse(x.Groups["key"].Value, CultureInfo.InvariantCulture))
            : [];

    // Pickers, links and pictures in texts refer to media in one of these two ways.
    [GeneratedRegex(
        "(?:\"mediaKey\"\\s*:\\s*\"|umb://media/)(?<key>[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12})"
    )]
    private static partial Regex MediaKey();
}
