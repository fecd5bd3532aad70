using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>
/// Yes or no. A file leaves out the usual answer; an empty property, as in a document made before the field existed,
/// means the usual answer.
/// </summary>
internal sealed class FlagKind(bool usual) : FieldKind
{
    public static FlagKind Off { get; } = new(false);

    public static FlagKind On { get; } = new(true);

    public bool Usual => usual;

    internal override DataTypeSpec DataType(ChoiceLists lists, ItemTables tables) =>
        usual
            ? DataTypeSpec.Toggle with
            {
                Id = "toggle-on",
                Name = "Có hoặc không (mặc định có)",
                Key = DeterministicKey.Of("data-type:toggle-on"),
                Settings = new() { ["default"] = true },
            }
            : DataTypeSpec.Toggle;

    internal override object? Read(YamlNode node, IReading reading)
    {
        var text = reading.Scalar(node);
        if (text is not (null or "true" or "false"))
            reading.Fault(node, $"«{text}» phải là true hoặc false.");
        return text is null ? null
            : text == "true" ? 1
            : 0;
    }

    internal override YamlNode? Write(object stored, IWriting writing) =>
        Stored.Flag(stored, usual) == usual ? null : Plain(usual ? "false" : "true");
}
