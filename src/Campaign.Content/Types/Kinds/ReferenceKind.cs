using Umbraco.Cms.Core.Models;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>
/// One or several other documents, stored as Umbraco's tree picker does: document UDIs joined by commas.
/// </summary>
internal sealed class ReferenceKind(bool multiple, params string[] types) : FieldKind
{
    public IReadOnlyList<string> Types => types;

    internal override DataTypeSpec DataType(ChoiceLists lists, ItemTables tables)
    {
        var names = string.Join(", ", types.Select(x => tables.Find(x)!.Name.ToLowerInvariant()));
        return new(
            $"{(multiple ? "pick-many" : "pick")}-{string.Join('-', types)}",
            $"Chọn {names}{(multiple ? " (nhiều)" : "")}",
            "Umbraco.MultiNodeTreePicker",
            "Umb.PropertyEditorUi.ContentPicker",
            ValueStorageType.Ntext,
            new()
            {
                ["startNode"] = new Dictionary<string, object> { ["type"] = "content" },
                ["filter"] = string.Join(',', types.Select(x => tables.Find(x)!.Key)),
                ["minNumber"] = 0,
                ["maxNumber"] = multiple ? 0 : 1,
            }
        );
    }

    internal override IEnumerable<NamedPlace> PlacesIn(object stored, ChoiceLists lists) =>
        types.Contains("place") ? Stored.Keys(stored).Select(x => new NamedPlace(x, null)) : [];

    internal override object? Read(YamlNode node, IReading reading)
    {
        var keys = new List<Guid>();
        foreach (var item in multiple ? reading.List(node) : [node])
            if (reading.Scalar(item) is { Length: > 0 } id && reading.Key(item, id, types) is { } key)
                keys.Add(key);
        return keys.Count == 0 ? null : Stored.Udis(keys);
    }

    internal override YamlNode? Write(object stored, IWriting writing)
    {
        var ids = Stored.Keys(stored).Select(writing.IdOf).ToList();
        return ids.Count == 0 ? null
            : multiple ? new YamlSequenceNode(ids.Select(Scalar))
            : Scalar(ids[0]);
    }
}
