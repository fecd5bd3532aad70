using Umbraco.Cms.Core.Models;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>One or several items of a list, stored as a JSON array of their Vietnamese names.</summary>
internal sealed class ChoiceKind(string list, bool multiple) : FieldKind
{
    public string List => list;

    internal override DataTypeSpec DataType(ChoiceLists lists, ItemTables tables)
    {
        var choices = lists[list];
        var items = choices.Items.Select(x => x.Name).ToArray();
        return multiple
            ? new(
                $"choices-{list}",
                $"{choices.Name} (chọn nhiều)",
                "Umbraco.CheckBoxList",
                "Umb.PropertyEditorUi.CheckBoxList",
                ValueStorageType.Ntext,
                new() { ["items"] = items }
            )
            : new(
                $"choice-{list}",
                choices.Name,
                "Umbraco.DropDown.Flexible",
                "Umb.PropertyEditorUi.Dropdown",
                ValueStorageType.Nvarchar,
                new() { ["items"] = items, ["multiple"] = false }
            );
    }

    internal override object? Read(YamlNode node, IReading reading)
    {
        var names = new List<string>();
        foreach (var item in multiple ? reading.List(node) : [node])
        {
            if (reading.Scalar(item) is not { Length: > 0 } alias)
                continue;
            if (reading.Lists[list].Items.FirstOrDefault(x => x.Alias == alias) is { Name: { } name })
                names.Add(name);
            else
                reading.Fault(item, $"«{alias}» không có trong danh mục {list}. Có: {reading.Lists[list].Aliases}.");
        }
        return names.Count == 0 ? null : Stored.Json(names);
    }

    internal override YamlNode? Write(object stored, IWriting writing)
    {
        var aliases = Stored.Names(stored).Select(x => writing.Lists[list].AliasOf(x) ?? x).ToList();
        return aliases.Count == 0 ? null
            : multiple ? new YamlSequenceNode(aliases.Select(Scalar))
            : Scalar(aliases[0]);
    }

    internal override string? FaultOf(object stored, ChoiceLists lists)
    {
        var unknown = Stored.Names(stored).FirstOrDefault(x => lists[list].AliasOf(x) is null);
        return unknown is null ? null : $"«{unknown}» không còn trong danh mục {lists[list].Name}. Hãy chọn lại.";
    }
}
