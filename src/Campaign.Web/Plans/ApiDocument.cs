using System.Collections.Immutable;
using Campaign.Core.Plans;
using Campaign.Web.Items;

namespace Campaign.Web.Plans;

/// <summary>A plan, decision, resolution, law or official letter.</summary>
internal sealed class ApiDocument(LegalDocument item, Links at) : ApiItem(item, at)
{
    /// <summary>Alias of its kind.</summary>
    public string Kind { get; } = item.Kind;

    /// <summary>Official number; null when the source does not give it.</summary>
    public string? Number { get; } = item.Number;

    /// <summary>Day of issue; null when the source does not give it.</summary>
    public DateOnly? IssuedOn { get; } = item.IssuedOn;

    /// <summary>Day it takes effect.</summary>
    public DateOnly? EffectiveOn { get; } = item.EffectiveOn;

    /// <summary>Issuing body as the document names it.</summary>
    public string Issuer { get; } = item.Issuer;

    /// <summary>The issuer's place.</summary>
    public ApiPlaceName? IssuerPlace { get; } = item.IssuerPlace is { } x ? at.Place(x) : null;

    /// <summary>Who signed.</summary>
    public string? Signer { get; } = item.Signer;

    /// <summary>Field of government.</summary>
    public string? Field { get; } = item.Field;

    /// <summary>Documents it is based on, in the order in which it cites them.</summary>
    public ImmutableArray<ApiReference> BasedOn { get; } = at.References(item.BasedOn, item.Language);

    /// <summary>Who receives it.</summary>
    public ImmutableArray<string> Recipients { get; } = item.Recipients;

    /// <summary>First and last year of the programme it carries out.</summary>
    public YearRange? Period { get; } = item.Period;

    /// <summary>The text or what is known of it, Markdown.</summary>
    public string? Body { get; } = item.Body;

    /// <summary>What is missing or uncertain.</summary>
    public string? Note { get; } = item.Note;

    /// <summary>Where the text can be read.</summary>
    public string? Website { get; } = item.Website;
}
