using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>
/// Where a text comes from: a document of ours, words, or both. This is the only kind that takes two properties of the
/// backoffice: the field's own alias holds the document, <see cref="NoteAlias"/> the words.
/// </summary>
internal sealed class SourceKind : FieldKind
{
    public static SourceKind Instance { get; } = new();

    private static readonly ReferenceKind Document = new(false, "document");

    public static string NoteAlias(string alias) => $"{alias}Note";

    internal override DataTypeSpec DataType(ChoiceLists lists, ItemTables tables) => Document.DataType(lists, tables);

    internal override object? Read(YamlNode node, IReading reading) => Document.Read(node, reading);

    internal override YamlNode? Write(object stored, IWriting writing) => Document.Write(stored, writing);
}
