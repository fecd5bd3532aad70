using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Campaign.Core.Publication;

namespace Campaign.Web.Items;

/// <summary>
/// What every item has. Within v1, fields are only ever added; none is renamed, removed or given another meaning.
/// </summary>
/// <param name="item">The item.</param>
/// <param name="at">Addresses and names.</param>
public abstract class ApiItem(PublishedItem item, Links at)
{
    /// <summary>Id of the item, the same in every language; it never changes.</summary>
    [JsonPropertyOrder(-2)]
    public Guid Id { get; } = item.Id;

    /// <summary>What it is.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; } = item.Type.Name;

    /// <summary>Its address in this API.</summary>
    [JsonPropertyOrder(-2)]
    public string Url { get; } = at.Url(item);

    /// <summary>The page for people to read; null if it has none.</summary>
    [JsonPropertyOrder(-2)]
    public string? WebUrl { get; } = at.WebUrl(item);

    /// <summary>Language of the texts (BCP 47).</summary>
    [JsonPropertyOrder(-2)]
    public string Language { get; } = item.Language;

    /// <summary>Languages the item is published in.</summary>
    [JsonPropertyOrder(-2)]
    public ImmutableArray<string> AvailableLanguages { get; } = item.Header.AvailableLanguages;

    /// <summary>Title, plain text.</summary>
    [JsonPropertyOrder(-2)]
    public string Title { get; } = item.Title;

    /// <summary>One or two plain sentences; null when there are none.</summary>
    [JsonPropertyOrder(-2)]
    public string? Summary { get; } = item.Header.Summary;

    /// <summary>First publication in this language, UTC.</summary>
    [JsonPropertyOrder(-2)]
    public DateTime PublishedAt { get; } = item.Header.PublishedAt.UtcDateTime;

    /// <summary>Last publication in this language, UTC.</summary>
    [JsonPropertyOrder(-2)]
    public DateTime UpdatedAt { get; } = item.Header.UpdatedAt.UtcDateTime;

    /// <summary>Sequence of its last change in the publication log; it only ever increases.</summary>
    [JsonPropertyOrder(-2)]
    public long Version { get; } = item.Version;

    /// <summary>First day on which it may be used; null: no limit.</summary>
    [JsonPropertyOrder(-2)]
    public DateOnly? ValidFrom { get; } = item.Header.ValidFrom;

    /// <summary>Last day on which it may be used; null: no limit.</summary>
    [JsonPropertyOrder(-2)]
    public DateOnly? ValidUntil { get; } = item.Header.ValidUntil;

    /// <summary>Places it is addressed to; empty: the whole country.</summary>
    [JsonPropertyOrder(-2)]
    public ImmutableArray<ApiPlaceName> Places { get; } = [.. item.Header.Places.Select(at.Place)];

    /// <summary>Aliases of the audiences; empty: everyone.</summary>
    [JsonPropertyOrder(-2)]
    public ImmutableArray<string> Audiences { get; } = item.Header.Audiences;

    /// <summary>Situation it is written for: normal, epidemic or disaster.</summary>
    [JsonPropertyOrder(-2)]
    public string Situation { get; } = item.Header.Situation.ApiName();

    /// <summary>Where it comes from; null when not recorded.</summary>
    [JsonPropertyOrder(-2)]
    public ApiSource? Source { get; } = ApiSource.Of(item.Header.Source, item.Language, at);

    /// <summary>When a person last checked it.</summary>
    [JsonPropertyOrder(-2)]
    public DateOnly? ReviewedOn { get; } = item.Header.ReviewedOn;

    /// <summary>When it is to be checked again.</summary>
    [JsonPropertyOrder(-2)]
    public DateOnly? NextReviewOn { get; } = item.Header.NextReviewOn;

    /// <summary>Licence: an SPDX id or a phrase; null when not stated.</summary>
    [JsonPropertyOrder(-2)]
    public string? Licence { get; } = item.Header.Licence;

    /// <summary>Alias of its campaign; null when it belongs to none.</summary>
    [JsonPropertyOrder(-2)]
    public string? Campaign { get; } = item.Header.Campaign;

    /// <summary>Year of its edition; null when it belongs to none.</summary>
    [JsonPropertyOrder(-2)]
    public int? Edition { get; } = item.Header.Edition;

    /// <summary>True for a sample that only shows what such items look like. Never broadcast or print it.</summary>
    [JsonPropertyOrder(-2)]
    public bool IsSample { get; } = item.Header.IsSample;

    /// <summary>
    /// True for a translation whose Vietnamese original was changed since the translation was last saved: compare the
    /// two before relying on it. False for the original.
    /// </summary>
    [JsonPropertyOrder(-2)]
    public bool TranslationOutdated { get; } = item.Header.TranslationOutdated;
}

/// <summary>Where a fact or text comes from.</summary>
/// <param name="Document">The legal document that contains it; null if that is not published here.</param>
/// <param name="Note">The source in words.</param>
public sealed record ApiSource(ApiReference? Document, string? Note)
{
    internal static ApiSource? Of(Source? source, string language, Links at) =>
        source is null ? null : new(at.Reference(source.Document, language), source.Note);
}
