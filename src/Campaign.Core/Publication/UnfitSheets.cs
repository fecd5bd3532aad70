using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Campaign.Core.Publication;

/// <summary>
/// What was found not to fit when it was laid out. No publication, so a snapshot carries it beside the log; what nobody
/// has measured yet counts as fitting.
/// </summary>
public sealed class UnfitSheets
{
    private readonly ILookup<(Guid Item, string Language, long Version), UnfitSheet> _byItem;

    /// <summary>Holds what does not fit.</summary>
    /// <param name="sheets">The sheets, in any order.</param>
    /// <param name="changedAt">When the last of them was found, or found to fit after all; null: never.</param>
    public UnfitSheets(IEnumerable<UnfitSheet> sheets, DateTimeOffset? changedAt)
    {
        var all = sheets.OrderBy(x => x.Item).ThenBy(x => x.Language, StringComparer.Ordinal).ToList();
        _byItem = all.ToLookup(x => (x.Item, x.Language, x.Version));
        (ChangedAt, Mark) = (changedAt, all.Count == 0 ? 0 : MarkOf(all));
    }

    /// <summary>Everything fits, as far as anybody knows.</summary>
    public static UnfitSheets None { get; } = new([], null);

    /// <summary>When this last became different; null: never.</summary>
    public DateTimeOffset? ChangedAt { get; }

    /// <summary>
    /// Differs whenever the sheets differ, and is the same wherever they are the same; 0 without any.
    /// </summary>
    public ulong Mark { get; }

    /// <summary>What does not fit of this version of an item.</summary>
    public IEnumerable<UnfitSheet> Of(PublishedItem item) => _byItem[(item.Id, item.Language, item.Version)];

    /// <summary>Why the item is not offered in a format; null when it is.</summary>
    public UnfitSheet? Find(PublishedItem item, string format) => Of(item).FirstOrDefault(x => x.Format == format);

    // No secret: equal on every node and after every start.
    private static ulong MarkOf(IEnumerable<UnfitSheet> sheets)
    {
        var lines = sheets.Select(x =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{x.Item} {x.Language} {x.Version} {x.Format} {string.Join(' ', x.Reasons)}"
            )
        );
        var text = string.Join('\n', lines.Order(StringComparer.Ordinal));
        return BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
