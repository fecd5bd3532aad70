using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Files;

/// <summary>Reads one field of one file.</summary>
internal sealed class FieldReading(YamlFile file, FileLayout layout, ContentSet set, string field) : IReading
{
    public ChoiceLists Lists => set.Lists;

    public void Fault(YamlNode node, string message) => file.Fault(node.Start, field, message);

    public string? Scalar(YamlNode node) => file.Scalar(node, field);

    public IEnumerable<YamlNode> List(YamlNode node) => file.List(node, field);

    public Guid? Key(YamlNode node, string id, IReadOnlyList<string> types)
    {
        foreach (var scope in layout.Scope.AndWider())
        foreach (var type in types)
            if (scope.For(type) == scope && set.Find(type, scope, id, file.Path) is { } key)
                return key;
        var names = string.Join(" hoặc ", types.Select(x => set.Types.Tables.Find(x)!.Name.ToLowerInvariant()));
        Fault(node, $"Không có {names} nào có id «{id}».");
        return null;
    }
}
