using Campaign.Content.Types.Kinds;
using Campaign.Core.Intake.Drafting;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Intake;

/// <summary>Drafts as content files write them.</summary>
internal static class DraftYaml
{
    /// <summary>A new record, unpublished.</summary>
    public static YamlMappingNode New(IntakeDraft draft)
    {
        var node = new YamlMappingNode
        {
            { "id", draft.Id },
            {
                "published",
                new YamlScalarNode("false") { Style = ScalarStyle.Plain }
            },
        };
        Lay(draft, node);
        return node;
    }

    /// <summary>Lays what the draft says over a record; what it does not say stays.</summary>
    public static void Lay(IntakeDraft draft, YamlMappingNode node)
    {
        foreach (var field in draft.Fields)
        {
            var path = field.Name.Split('.');
            var target = node;
            if (path.Length > 1)
            {
                if (!node.Children.TryGetValue(path[0], out var inner) || inner is not YamlMappingNode)
                    node.Children[path[0]] = inner = new YamlMappingNode();
                target = (YamlMappingNode)inner;
            }
            target.Children[path[^1]] = Node(
                field,
                target.Children.TryGetValue(path[^1], out var before) ? before : null
            );
        }
    }

    /// <summary>The value of a field in a record; null when it has none.</summary>
    public static YamlNode? Find(YamlMappingNode node, string field)
    {
        YamlNode? found = node;
        foreach (var step in field.Split('.'))
            found = found is YamlMappingNode map && map.Children.TryGetValue(step, out var next) ? next : null;
        return found;
    }

    /// <summary>
    /// The value of a draft's field. What an item rests on and whom it addresses is added to, not replaced: a document
    /// names its own part only.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="before">The value that is there; null: none.</param>
    public static YamlNode Node(DraftField field, YamlNode? before = null) =>
        field.Value switch
        {
            DraftList list
                when field.Name is "legalBasis" or "basedOn" or "places" && before is YamlSequenceNode there =>
                new YamlSequenceNode(
                    there
                        .Select(YamlLine.Of)
                        .Union(list.Items, StringComparer.Ordinal)
                        .Select(x => new YamlScalarNode(x))
                ),
            DraftText text => new YamlScalarNode(text.Text),
            DraftList list => new YamlSequenceNode(list.Items.Select(x => new YamlScalarNode(x))),
            // years from and to are the one map that is no list
            DraftRows { Rows: [var only] } when field.Name == "period" => Row(only),
            DraftRows rows => new YamlSequenceNode(rows.Rows.Select(x => Row(x))),
            _ => throw new InvalidOperationException($"{field.Name} has a value of no known form."),
        };

    private static YamlMappingNode Row(IEnumerable<KeyValuePair<string, string>> cells)
    {
        var row = new YamlMappingNode();
        foreach (var (name, value) in cells)
            row.Add(name, value);
        return row;
    }
}
