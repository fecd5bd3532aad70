using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>Several short texts, one per line.</summary>
internal sealed class LinesKind : FieldKind
{
    public static LinesKind Instance { get; } = new();

    internal override DataTypeSpec DataType(ChoiceLists lists, ItemTables tables) => DataTypeSpec.Area;

    internal override object? Read(YamlNode node, IReading reading)
    {
        var lines = new List<string>();
        foreach (var item in reading.List(node))
            if (reading.Scalar(item)?.Trim() is { Length: > 0 } line)
            {
                if (line.Contains('\n'))
                    reading.Fault(item, "Mỗi mục chỉ được một dòng.");
                lines.Add(line);
            }
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    internal override YamlNode? Write(object stored, IWriting writing)
    {
        var lines = Stored.Lines(stored).ToList();
        return lines.Count == 0 ? null : new YamlSequenceNode(lines.Select(Scalar));
    }
}
