using Campaign.Content.Types.Kinds;

namespace Campaign.Content.Types;

/// <summary>How a field behaves over languages.</summary>
public enum Varying
{
    /// <summary>One value for all languages: codes, dates, numbers, references.</summary>
    No,

    /// <summary>A text in each language, absent where nobody has written one.</summary>
    Yes,

    /// <summary>A name in each language; where nobody has translated it, the Vietnamese one is used.</summary>
    WithFallback,
}

/// <summary>One field of a type: in the backoffice, in the content files and in the record of Campaign.Core.</summary>
/// <param name="Alias">Its name everywhere, lower camel case.</param>
/// <param name="Name">Vietnamese label.</param>
/// <param name="Help">Vietnamese sentence under the label.</param>
/// <param name="Kind">What it holds.</param>
public sealed record Field(string Alias, string Name, string Help, FieldKind Kind)
{
    /// <summary>Whether a document cannot be published without it.</summary>
    public bool Mandatory { get; init; }

    /// <summary>How it behaves over languages.</summary>
    public Varying Varying { get; init; }

    /// <summary>Whether it says where something is: a shelter has none, in any language or version.</summary>
    public bool IsLocation { get; init; }

    /// <summary>Whether it has a value of its own in each language.</summary>
    public bool Varies => Varying != Varying.No;

    /// <summary>
    /// It says which places the document is for. Empty means something too: below a province's folder that province,
    /// elsewhere the whole country.
    /// </summary>
    public bool AddressesAll { get; init; }

    /// <summary>The field, without which a document cannot be published.</summary>
    public Field Required() => this with { Mandatory = true };

    /// <summary>The field, with a text in each language.</summary>
    public Field Translated() => this with { Varying = Varying.Yes };

    /// <summary>The field as one that says for which places a document is.</summary>
    public Field OrAll() => this with { AddressesAll = true };

    /// <summary>The field as one that says where something is.</summary>
    public Field Location() => this with { IsLocation = true };

    /// <summary>The field, with a name in each language or else the Vietnamese one.</summary>
    public Field TranslatedName() => this with { Varying = Varying.WithFallback };
}
