using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>
/// What a field holds: which editor it has, how its stored value reads from and writes to a content file. The stored
/// value is the one form all parts share: what Umbraco keeps. The kinds are these; types are added with fields of them.
/// </summary>
public abstract class FieldKind
{
    private protected FieldKind() { }

    /// <summary>The editor of the property.</summary>
    internal abstract DataTypeSpec DataType(ChoiceLists lists, ItemTables tables);

    /// <summary>The stored value of a node; null after a fault was told or when it holds nothing.</summary>
    internal abstract object? Read(YamlNode node, IReading reading);

    /// <summary>The node of a stored value; null when it holds nothing.</summary>
    internal abstract YamlNode? Write(object stored, IWriting writing);

    /// <summary>What is wrong with a stored value that an officer typed; null when nothing is.</summary>
    internal virtual string? FaultOf(object stored, ChoiceLists lists) => null;

    /// <summary>The places that a stored value names; nothing for kinds that name none.</summary>
    internal virtual IEnumerable<NamedPlace> PlacesIn(object stored, ChoiceLists lists) => [];

    private protected static YamlScalarNode Scalar(string text) => new(text);

    /// <summary>A number, a date, true: never in quotes.</summary>
    private protected static YamlScalarNode Plain(string text) => new(text) { Style = ScalarStyle.Plain };
}

/// <summary>A place as a value names it: by its document or by its code or alias.</summary>
/// <param name="Key">The place's document.</param>
/// <param name="Ref">Its code or alias.</param>
public readonly record struct NamedPlace(Guid? Key, string? Ref);

/// <summary>What kinds need while a file is read.</summary>
internal interface IReading
{
    ChoiceLists Lists { get; }

    /// <summary>Tells a fault at a node of the field being read.</summary>
    void Fault(YamlNode node, string message);

    /// <summary>The key of a record by its id; tells a fault and gives null when there is none.</summary>
    Guid? Key(YamlNode node, string id, IReadOnlyList<string> types);

    /// <summary>The text of a scalar, NFC; tells a fault and gives null for lists and maps.</summary>
    string? Scalar(YamlNode node);

    /// <summary>The nodes of a list; tells a fault for anything else.</summary>
    IEnumerable<YamlNode> List(YamlNode node);
}

/// <summary>What kinds need while a file is written.</summary>
internal interface IWriting
{
    ChoiceLists Lists { get; }

    /// <summary>The id of a record by its key; the key itself when the record is not known.</summary>
    string IdOf(Guid key);
}
