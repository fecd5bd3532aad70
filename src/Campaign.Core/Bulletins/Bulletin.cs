using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Core.Bulletins;

/// <summary>
/// One issue of a bulletin: published items that an officer put together, under an organisation's name.
/// </summary>
public sealed record Bulletin(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <summary>Most items that one issue may have.</summary>
    public const int MostItems = 40;

    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Bulletin;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => $"{9999999 - IssuedOn.DayNumber:D7}/{99999 - Number:D5}";

    /// <summary>Number of the issue.</summary>
    public required int Number { get; init; }

    /// <summary>The day printed on it.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>First day it is about; null: not stated.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day it is about, included; null: not stated.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whose bulletin it is; null: that of whoever prints for the place.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>
    /// The line about its publishing licence, as the licence words it; null: the organisation has none.
    /// </summary>
    public string? LicenceLine { get; init; }

    /// <summary>A few words of the editors; null: none.</summary>
    public string? Lead { get; init; }

    /// <summary>Messages, events and services, in the order in which they are printed.</summary>
    public ImmutableArray<Guid> Items { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (Number is < 1 or > 99999)
            yield return new("number", "Số của bản tin từ 1 đến 99999.");
        if (Until < From)
            yield return new("until", "Ngày cuối đứng trước ngày đầu.");
        if (Items.IsEmpty)
            yield return new("items", "Bản tin phải có ít nhất một mục.");
        if (Items.Length > MostItems)
            yield return new("items", $"Bản tin có nhiều nhất {MostItems} mục.");
    }
}
