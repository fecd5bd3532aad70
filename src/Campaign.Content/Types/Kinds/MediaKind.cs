using Umbraco.Cms.Core.Models;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>
/// Uploaded files, stored as Umbraco's media picker does. Content files name them by their media key.
/// </summary>
internal sealed class MediaKind(string id, string name, params string[] mediaTypes) : FieldKind
{
    internal override DataTypeSpec DataType(ChoiceLists lists, ItemTables tables) =>
        new(
            id,
            name,
            "Umbraco.MediaPicker3",
            "Umb.PropertyEditorUi.MediaPicker",
            ValueStorageType.Ntext,
            new()
            {
                ["filter"] = string.Join(',', mediaTypes.Select(x => MediaTables.KeyOf(x))),
                ["multiple"] = true,
                ["enableLocalFocalPoint"] = false,
            }
        );

    internal override object? Read(YamlNode node, IReading reading)
    {
        var keys = new List<Guid>();
        foreach (var item in reading.List(node))
            if (Guid.TryParse(reading.Scalar(item), out var key))
                keys.Add(key);
            else
                reading.Fault(item, "Tệp được ghi bằng khóa (GUID) của mục trong thư viện tệp.");
        return keys.Count == 0 ? null : Stored.MediaPicks(keys);
    }

    internal override YamlNode? Write(object stored, IWriting writing)
    {
        var keys = Stored.MediaKeys(stored).ToList();
        return keys.Count == 0 ? null : new YamlSequenceNode(keys.Select(x => Scalar(x.ToString())));
    }
}
