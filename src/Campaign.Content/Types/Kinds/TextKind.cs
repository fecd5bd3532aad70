using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>Plain text or Markdown.</summary>
internal sealed class TextKind(DataTypeSpec editor) : FieldKind
{
    public static TextKind Line { get; } = new(DataTypeSpec.Text);

    public static TextKind Area { get; } = new(DataTypeSpec.Area);

    public static TextKind Markdown { get; } = new(DataTypeSpec.Markdown);

    public static TextKind Script { get; } = new(DataTypeSpec.Script);

    internal override DataTypeSpec DataType(ChoiceLists lists, ItemTables tables) => editor;

    internal override object? Read(YamlNode node, IReading reading)
    {
        var text = reading.Scalar(node)?.Trim('\n', ' ');
        if (text is not null && this == Line && text.Contains('\n'))
            reading.Fault(node, "Chỉ được một dòng.");
        return string.IsNullOrEmpty(text) ? null : text;
    }

    internal override YamlNode? Write(object stored, IWriting writing) =>
        (this == Line ? Stored.Line(stored) : Stored.Text(stored)) is { } text
            ? new YamlScalarNode(text)
            {
                Style =
                    editor == DataTypeSpec.Markdown || editor == DataTypeSpec.Script
                        ? ScalarStyle.Literal
                        : ScalarStyle.Any,
            }
            : null;
}
