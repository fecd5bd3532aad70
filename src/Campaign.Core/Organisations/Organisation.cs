using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Core.Organisations;

/// <summary>A body with a role. It stays addressable after it was dissolved or merged.</summary>
public sealed record Organisation(ItemHeader Header) : PublishedItem(Header)
{
    /// <inheritdoc/>
    public override ItemType Type => ItemType.Organisation;

    /// <inheritdoc/>
    public override string SortKey => Header.Slug;

    /// <summary>For example "Bộ LĐTBXH".</summary>
    public string? ShortName { get; init; }

    /// <summary>Place it belongs to (<see cref="Campaign.Core.Places.Place.Ref"/>); null: national.</summary>
    public string? Place { get; init; }

    /// <summary>Keys of the bodies that took over its work; empty while it exists.</summary>
    public ImmutableArray<Guid> Successors { get; init; } = [];

    /// <summary>What it does, as Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>Web address (https).</summary>
    public string? Website { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults() => HeaderFaults();
}
