using System.Globalization;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>Years from and to, both included; typed as <c>2021-2025</c>, in files a map.</summary>
internal sealed class YearsKind : FieldKind
{
    public static YearsKind Instance { get; } = new();

    internal override DataTypeSpec DataType(ChoiceLists lists, ItemTables tables) => DataTypeSpec.Text;

    internal override object? Read(YamlNode node, IReading reading)
    {
        if (
            node is YamlMappingNode map
            && map.Children.Count == 2
            && Year(map, "from") is { } from
            && Year(map, "to") is { } to
        )
            return string.Create(CultureInfo.InvariantCulture, $"{from}-{to}");
        reading.Fault(node, "Giai đoạn được ghi dạng {from: 2021, to: 2025}.");
        return null;
    }

    internal override YamlNode? Write(object stored, IWriting writing) =>
        Stored.Years(stored) is { } years
            ? new YamlMappingNode("from", Text(years.From), "to", Text(years.To)) { Style = MappingStyle.Flow }
        : Stored.Text(stored) is { } unread ? Scalar(unread)
        : null;

    internal override string? FaultOf(object stored, ChoiceLists lists) =>
        Stored.Text(stored) is null || Stored.Years(stored) is not null ? null : "Giai đoạn được ghi dạng 2021-2025.";

    private static YamlScalarNode Text(int year) => Plain(year.ToString(CultureInfo.InvariantCulture));

    private static int? Year(YamlMappingNode map, string name) =>
        map.Children.TryGetValue(name, out var node)
        && int.TryParse((node as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;
}
