using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Files;

/// <summary>Writes records as content files. Two records are equal when their written forms are.</summary>
/// <param name="lists">Lists that values are chosen from.</param>
/// <param name="idOf">The id of a record by its key.</param>
internal sealed class RecordWriter(ChoiceLists lists, Func<Guid, string?> idOf) : IWriting
{
    public ChoiceLists Lists => lists;

    public string IdOf(Guid key) => idOf(key) ?? key.ToString();

    /// <summary>The text of a file.</summary>
    public string Write(FileLayout layout, IEnumerable<FileRecord> records)
    {
        var nodes = records.Where(x => x.Parent is null).Select(x => Node(x, layout)).ToList();
        if (layout.Single)
            return CanonicalYaml.Write(nodes.Single());
        return CanonicalYaml.Write(new YamlMappingNode("items", new YamlSequenceNode(nodes)));
    }

    /// <summary>What a record says, apart from where it is and what is nested in it.</summary>
    public string Write(FileRecord record)
    {
        var node = new YamlMappingNode();
        AddOwn(node, record);
        return CanonicalYaml.Write(node);
    }

    private YamlMappingNode Node(FileRecord record, FileLayout? layout)
    {
        var node = new YamlMappingNode { { "id", record.Id } };
        if (!record.KeyIsDerived)
            node.Add("key", new YamlScalarNode(record.Key.ToString()) { Style = ScalarStyle.Plain });
        if (record.Province is { } province && province != layout?.Province)
            node.Add("province", province);
        AddOwn(node, record);
        foreach (var (list, _) in RecordReader.NestedIn(record.Type))
            if (
                record.Nested.Where(x => x.List == list).Select(x => Node(x.Record, null)).ToList() is
                { Count: > 0 } nested
            )
                node.Add(list, new YamlSequenceNode(nested));
        return node;
    }

    private void AddOwn(YamlMappingNode node, FileRecord record)
    {
        if (!record.Published)
            node.Add("published", new YamlScalarNode("false") { Style = ScalarStyle.Plain });
        AddFields(node, record, record.Table.Varies ? CampaignSnapshot.DefaultLanguage : null, translation: false);
        var translations = new YamlMappingNode();
        foreach (
            var language in record
                .Languages.Where(x => x != CampaignSnapshot.DefaultLanguage)
                .Order(StringComparer.Ordinal)
        )
        {
            var texts = new YamlMappingNode();
            AddFields(texts, record, language, translation: true);
            translations.Add(language, texts);
        }
        if (translations.Children.Count > 0)
            node.Add("translations", translations);
    }

    private void AddFields(YamlMappingNode node, FileRecord record, string? language, bool translation)
    {
        foreach (var field in record.Table.FieldsInFiles.Where(x => x.Varies || !translation))
        {
            var value = record.Value(field.Alias, field.Varies && record.Table.Varies ? language : null);
            var written =
                field.Kind is SourceKind ? Source(record, field)
                : value is null ? null
                : field.Kind.Write(value, this);
            if (written is not null)
                node.Add(field.Alias, written);
            if (field.Alias == CommonFields.Title && !translation)
                AddMirrors(node, record);
        }
        if (!translation && record.Table.Find(CommonFields.Title) is null)
            AddMirrors(node, record);
    }

    private static void AddMirrors(YamlMappingNode node, FileRecord record)
    {
        foreach (var mirror in RecordReader.Mirrors(record.Type))
            node.Add(mirror, record.Id);
    }

    private YamlMappingNode? Source(FileRecord record, Field field)
    {
        var node = new YamlMappingNode();
        if (record.Value(field.Alias) is { } document && field.Kind.Write(document, this) is { } id)
            node.Add("document", id);
        if (record.Value(SourceKind.NoteAlias(field.Alias)) is { } note && TextKind.Area.Write(note, this) is { } text)
            node.Add("note", text);
        return node.Children.Count == 0 ? null : node;
    }
}
