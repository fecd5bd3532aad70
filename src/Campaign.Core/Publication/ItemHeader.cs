using System.Collections.Immutable;

namespace Campaign.Core.Publication;

/// <summary>What every published item has, whatever its type. An item is one document in one language.</summary>
public sealed record ItemHeader
{
    /// <summary>The document's key, the same in every language.</summary>
    public required Guid Id { get; init; }

    /// <summary>The last part of the item's web address: ASCII, unique among items of one type and language.</summary>
    public required string Slug { get; init; }

    /// <summary>BCP 47 tag of the text, for example <c>vi-VN</c>, <c>en-US</c>, <c>tyz</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Every language in which the document is published, the default language first.</summary>
    public required ImmutableArray<string> AvailableLanguages { get; init; }

    /// <summary>Plain text, NFC.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences of plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>When this language was first published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When this language was last published.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Log sequence of the last change to this item. Every change increases it.</summary>
    public required long Version { get; init; }

    /// <summary>First day on which the text may be used; null: no limit.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which the text may be used, included; null: no limit.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>
    /// The places the item is addressed to (<see cref="Places.Place.Ref"/>); empty: the whole country.
    /// </summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Aliases of the vocabulary <c>audience</c>; empty: everyone.</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>The situation for which the text is written.</summary>
    public Situation Situation { get; init; }

    /// <summary>Where the text comes from.</summary>
    public Source? Source { get; init; }

    /// <summary>When a person last checked the text.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>When it should be checked again.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>Licence of the text: an SPDX id or a short phrase.</summary>
    public string? Licence { get; init; }

    /// <summary>
    /// Alias of the campaign the item belongs to; null for services, places, organisations and documents.
    /// </summary>
    public string? Campaign { get; init; }

    /// <summary>Year of the edition the item belongs to; null when it belongs to the campaign as a whole.</summary>
    public int? Edition { get; init; }

    /// <summary>Key of the parent document in the tree; null at the root.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Whether the record only shows what such records look like. People always see it marked "mẫu".</summary>
    public bool IsSample { get; init; }

    /// <summary>
    /// Whether the text is a translation and its original was changed since the translation was last saved.
    /// </summary>
    public bool TranslationOutdated { get; init; }

    /// <summary>Whether the text may be used on this day.</summary>
    public bool ValidOn(DateOnly day) => !(ValidFrom > day) && !(ValidUntil < day);
}

/// <summary>
/// The situation for which a text is written. Plan 48/KH-UBND 2021 and that of Đắk Nông 2021 ask for such variants.
/// </summary>
public enum Situation
{
    /// <summary>No special situation.</summary>
    Normal,

    /// <summary>An epidemic: dịch bệnh, cách ly.</summary>
    Epidemic,

    /// <summary>A natural disaster over a wide area: thiên tai.</summary>
    Disaster,
}

/// <summary>Where a fact or text comes from.</summary>
/// <param name="Document">Key of the legal document that contains it, when that is one of ours.</param>
/// <param name="Note">The source in words: publication, number, date.</param>
public sealed record Source(Guid? Document, string? Note);
