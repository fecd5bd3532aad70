using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.UmbracoHost.Publication;

namespace Campaign.Web.Delivery.Content;

/// <summary>All that citizens can see, as of one sequence of the log.</summary>
internal sealed record DeliveryIndex(long Seq, ImmutableDictionary<Guid, DeliveryNode> Nodes);

/// <summary>Keeps the index in step with the log: everything once, then only what the log names.</summary>
internal sealed partial class DeliveryNodes(IPublishedNodes nodes, IPublicationLog log) : IDisposable
{
    private const int RowsWorthFollowing = 2000;
    private readonly SemaphoreSlim _turn = new(1);
    private volatile DeliveryIndex? _current;

    /// <summary>The index at a sequence or later.</summary>
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
        var all = await nodes.ReadAllAsync(stop);
        return new(all.Seq, all.Nodes.ToImmutableDictionary(x => x.Key, Map));
    }

    private async Task<DeliveryIndex> FollowAsync(DeliveryIndex known, CancellationToken stop)
    {
        var rows = await log.ReadAfterAsync(known.Seq, RowsWorthFollowing, stop);
        if (rows.Count == RowsWorthFollowing || (rows is [var first, ..] && first.Seq != known.Seq + 1))
            return await ReadAllAsync(stop);
        var keys = rows.Select(x => x.Key).ToHashSet();
        var found = await nodes.FindAsync(keys, stop);
        return new(
            rows.Count == 0 ? known.Seq : rows[^1].Seq,
            known.Nodes.RemoveRange(keys).SetItems(found.Select(x => KeyValuePair.Create(x.Key, Map(x))))
        );
    }

    private static DeliveryNode Map(PublishedNode node) =>
        new(
            node.Key,
            node.Id,
            node.TypeAlias,
            [.. node.Ancestors],
            node.SortOrder,
            node.Level,
            node.CreatedAt,
            node.UpdatedAt,
            node.Cultures.ToImmutableDictionary(x => x.Key, x => x.Value.Name, StringComparer.OrdinalIgnoreCase),
            [.. node.Values.SelectMany(x => Media(x.Value)).Distinct()]
        );

    private static IEnumerable<Guid> Media(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? MediaKey()
                .Matches(value.GetString()!)
                .Select(x => Guid.Parse(x.Groups["key"].Value, CultureInfo.InvariantCulture))
            : [];

    // Picks, links and pictures in a text name media in these two ways.
    [GeneratedRegex(
        "(?:\"mediaKey\"\\s*:\\s*\"|umb://media/)(?<key>[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12})"
    )]
    private static partial Regex MediaKey();
}
