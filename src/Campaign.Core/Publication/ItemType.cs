namespace Campaign.Core.Publication;

/// <summary>
/// What kind of thing a published item is. The set is open, like media types: a new record declares its type under its
/// own name. The types of the product are listed here.
/// </summary>
public sealed record ItemType
{
    /// <summary>Makes a type with a name.</summary>
    /// <param name="name">
    /// English, lower camel case, ASCII letters only. It is the alias of the document type and, permanently, the name
    /// in URLs, JSON and the log.
    /// </param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ItemType(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>The stable public name in URLs, JSON and the log.</summary>
    public string Name { get; }

    /// <summary>A campaign that returns every year.</summary>
    public static ItemType Campaign { get; } = new("campaign");

    /// <summary>One year of a campaign.</summary>
    public static ItemType Edition { get; } = new("edition");

    /// <summary>A place's own wording of an edition's theme.</summary>
    public static ItemType LocalTheme { get; } = new("localTheme");

    /// <summary>A key message.</summary>
    public static ItemType Message { get; } = new("message");

    /// <summary>A communication product: poster, leaflet, clip.</summary>
    public static ItemType Material { get; } = new("material");

    /// <summary>A help service or hotline.</summary>
    public static ItemType Service { get; } = new("service");

    /// <summary>An event or an observance day.</summary>
    public static ItemType Event { get; } = new("event");

    /// <summary>A broadcast script.</summary>
    public static ItemType Script { get; } = new("script");

    /// <summary>An issue of a bulletin.</summary>
    public static ItemType Bulletin { get; } = new("bulletin");

    /// <summary>How the officers of a place say an abbreviation of theirs.</summary>
    public static ItemType Abbreviation { get; } = new("abbreviation");

    /// <summary>A plan, decision, resolution or official letter.</summary>
    public static ItemType Document { get; } = new("document");

    /// <summary>A measurable target of a plan.</summary>
    public static ItemType Target { get; } = new("target");

    /// <summary>A table of support given out, in aggregate.</summary>
    public static ItemType Allocation { get; } = new("allocation");

    /// <summary>Who reports what to whom by when.</summary>
    public static ItemType Duty { get; } = new("duty");

    /// <summary>What the units count for their reports.</summary>
    public static ItemType Indicator { get; } = new("indicator");

    /// <summary>An organisation with a role.</summary>
    public static ItemType Organisation { get; } = new("organisation");

    /// <summary>An administrative unit.</summary>
    public static ItemType Place { get; } = new("place");

    /// <summary>The public name.</summary>
    public override string ToString() => Name;

    // Types are compared for every answer, and the compiler-generated comparison would also check for derived records.
    /// <inheritdoc/>
    public bool Equals(ItemType? other) => ReferenceEquals(this, other) || other?.Name == Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
