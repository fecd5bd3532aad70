using Campaign.Core.Publication;

namespace Campaign.Core.Campaigns;

/// <summary>
/// A place's own official wording of an edition's theme, shown beside the national one and never instead of it.
/// </summary>
public sealed record LocalTheme(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.LocalTheme;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey =>
        $"{9999 - Header.Edition.GetValueOrDefault():D4}/{Header.Places.FirstOrDefault()}";

    /// <summary>The wording, verbatim.</summary>
    public required string Theme { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (Header.Places.Length != 1)
            yield return new("places", "Chủ đề địa phương thuộc đúng một địa phương.");
        if (Header.Source is null)
            yield return new("source", "Chủ đề phải có nguồn.");
    }
}
