using System.Collections.Immutable;

namespace Campaign.Core.Publication;

/// <summary>
/// One published document in one language, as readers see it. Immutable; each concept derives its own type.
/// </summary>
public abstract record PublishedItem(ItemHeader Header)
{
    /// <summary>The item type.</summary>
    public abstract ItemType Type { get; }

    /// <summary>
    /// Position in the type's default list, compared ordinally and then by <see cref="Id"/>. The API's keyset cursor is
    /// this pair, so it must be stable: changing it moves the item in every list.
    /// </summary>
    public virtual string SortKey => "";

    /// <inheritdoc cref="ItemHeader.Id"/>
    public Guid Id => Header.Id;

    /// <inheritdoc cref="ItemHeader.Slug"/>
    public string Slug => Header.Slug;

    /// <summary>
    /// The name in the item's addresses, unique within its type: the slug, unless the concept has a name of its own.
    /// </summary>
    public virtual string AddressName => Slug;

    /// <summary>
    /// Refs of the places whose readers notice when the item changes; empty: everybody's. As a rule those it is
    /// addressed to.
    /// </summary>
    public virtual ImmutableArray<string> Concerns => Header.Places;

    /// <inheritdoc cref="ItemHeader.Language"/>
    public string Language => Header.Language;

    /// <inheritdoc cref="ItemHeader.Title"/>
    public string Title => Header.Title;

    /// <inheritdoc cref="ItemHeader.Version"/>
    public long Version => Header.Version;

    /// <summary>
    /// Every rule the item breaks; empty when it may be published. Messages are Vietnamese, for an officer.
    /// </summary>
    public virtual IEnumerable<Fault> Faults() => [];

    /// <summary>
    /// What is refused, in addition to <see cref="Faults"/>, when an officer publishes the item or a file brings it.
    /// What is already public stays, so that a later rule does not take a number away from readers.
    /// </summary>
    /// <param name="today">The campaign's local day.</param>
    public virtual IEnumerable<Fault> Refused(DateOnly today) => [];

    /// <summary>Rules that hold for every type.</summary>
    protected IEnumerable<Fault> HeaderFaults()
    {
        if (string.IsNullOrWhiteSpace(Title))
            yield return new("title", "Thiếu tên.");
        if (Header.ValidUntil < Header.ValidFrom)
            yield return new("validUntil", "Ngày hết hiệu lực đứng trước ngày bắt đầu.");
        if (Header.NextReviewOn < Header.ReviewedOn)
            yield return new("nextReviewOn", "Ngày rà soát tiếp theo đứng trước ngày rà soát gần nhất.");
    }
}

/// <summary>A broken rule.</summary>
/// <param name="Field">Alias of the field, as in the content files and the backoffice.</param>
/// <param name="Message">One Vietnamese sentence that says what is wrong and, if it helps, what is right.</param>
public sealed record Fault(string Field, string Message);
