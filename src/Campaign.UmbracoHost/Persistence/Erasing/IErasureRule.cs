namespace Campaign.UmbracoHost.Persistence.Erasing;

/// <summary>
/// What the application does not want in its database, whatever path it came by. The storage asks it about every
/// version it writes, and erases from all other versions of the document what must not be there.
/// </summary>
public interface IErasureRule
{
    /// <summary>When this grows, everything that stands in the database is checked once more.</summary>
    int Version { get; }

    /// <summary>Whether documents of a type are to be looked at.</summary>
    /// <param name="type">Alias of the document type.</param>
    bool Concerns(string type);

    /// <summary>Whether a version makes its document one from which values must go.</summary>
    /// <param name="values">Property and value, in any language.</param>
    bool Applies(IEnumerable<(string Alias, object? Value)> values);

    /// <summary>What may be kept of a value of such a document; null: nothing.</summary>
    /// <param name="alias">The property.</param>
    /// <param name="value">The value as it is stored.</param>
    /// <param name="applies">What <see cref="Applies"/> said of the version that holds it.</param>
    string? Kept(string alias, string value, bool applies);

    /// <summary>What may be kept of a document's name, in the same way.</summary>
    string? KeptName(string name, bool applies);
}

/// <summary>Everything may be kept.</summary>
internal sealed class KeepEverything : IErasureRule
{
    public int Version => 0;

    public bool Concerns(string type) => false;

    public bool Applies(IEnumerable<(string Alias, object? Value)> values) => false;

    public string? Kept(string alias, string value, bool applies) => value;

    public string? KeptName(string name, bool applies) => name;
}
