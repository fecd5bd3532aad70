using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Campaign.Core.Text;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Files;

/// <summary>
/// Reads the records of one file: first who they are, then, when all files' ids are known, what they say.
/// </summary>
internal sealed class RecordReader(YamlFile file, FileLayout layout, ContentSet set)
{
    private static readonly Dictionary<string, (string List, string Type)[]> NestedLists = new()
    {
        ["document"] = [("targets", "target"), ("duties", "duty")],
        ["edition"] = [("localThemes", "localTheme")],
    };

    private readonly List<(FileRecord Record, YamlMappingNode Map)> _found = [];

    /// <summary>The records of the file in order, nested ones after the one that contains them.</summary>
    public IEnumerable<FileRecord> Records => _found.Select(x => x.Record);

    /// <summary>The lists that a record of a type holds.</summary>
    public static IEnumerable<(string List, string Type)> NestedIn(string type) =>
        NestedLists.GetValueOrDefault(type, []);

    /// <summary>Finds the records and their ids.</summary>
    public void Identify(YamlMappingNode root)
    {
        if (layout.Single)
        {
            Identify(root, layout.Type, null);
            return;
        }
        file.OnlyKnown(root, ["items"]);
        foreach (var node in root.Children.TryGetValue("items", out var items) ? file.List(items, "items") : [])
            Identify(node, layout.Type, null);
    }

    /// <summary>Reads the fields.</summary>
    public void Fill()
    {
        foreach (var (record, map) in _found)
            Fill(record, map);
    }

    private void Identify(YamlNode node, string type, FileRecord? parent)
    {
        if (node is not YamlMappingNode map)
        {
            file.Fault(node.Start, "items", "Mỗi mục phải là một bảng khóa.");
            return;
        }
        var id = map.Children.TryGetValue("id", out var idNode) ? file.Scalar(idNode, "id") : null;
        if (id is null || !AsciiName.IsValid(id))
        {
            file.Fault((idNode ?? map).Start, "id", "Cần «id»: chữ thường không dấu, số và dấu gạch nối.");
            return;
        }
        var key = layout.Scope.For(type).KeyOf(type, id);
        if (map.Children.TryGetValue("key", out var keyNode) && !Guid.TryParse(file.Scalar(keyNode, "key"), out key))
            file.Fault(keyNode.Start, "key", "Khóa phải là một GUID.");
        var record = new FileRecord
        {
            Table = set.Types.Tables.Find(type)!,
            Scope = layout.Scope,
            Id = id,
            Key = key,
            Parent = parent,
            Province = layout.Province,
            Where = map.Start,
        };
        record.Set(CommonFields.Id, null, id);
        _found.Add((record, map));
        if (!set.Add(record, file.Path))
            file.Fault(
                (idNode ?? map).Start,
                "id",
                $"«{id}» đã dùng cho một {record.Table.Name.ToLowerInvariant()} khác."
            );
        foreach (var (list, nested) in NestedIn(type))
        foreach (var child in map.Children.TryGetValue(list, out var nodes) ? file.List(nodes, list) : [])
            Identify(child, nested, record);
        if (parent is not null)
            parent.Nested.Add((NestedIn(parent.Type).First(x => x.Type == type).List, record));
    }

    private void Fill(FileRecord record, YamlMappingNode map)
    {
        var fields = record.Table.FieldsInFiles.ToDictionary(x => x.Alias);
        var nested = NestedIn(record.Type).Select(x => x.List);
        file.OnlyKnown(
            map,
            ["id", "key", "published", "province", .. Mirrors(record.Type), .. fields.Keys, "translations", .. nested]
        );
        foreach (var (key, node) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            record.Marks[name] = node.Start;
            if (fields.TryGetValue(name, out var field))
                Read(
                    record,
                    field,
                    node,
                    field.Varies && record.Table.Varies ? CampaignSnapshot.DefaultLanguage : null
                );
            else if (Mirrors(record.Type).Contains(name) && file.Scalar(node, name) != record.Id)
                file.Fault(node.Start, name, $"Phải giống id: {record.Id}.");
        }
        if (map.Children.TryGetValue("published", out var published))
            record.Published = Stored.Flag(FlagKind.On.Read(published, Reading("published")), true);
        if (map.Children.TryGetValue("province", out var province) && file.Scalar(province, "province") is { } @ref)
        {
            record.Province = @ref;
            Reading("province").Key(province, @ref, ["place"]);
        }
        if (
            record is { Province: not null, Scope.Campaign: { } campaign }
            && record.Table.Find(CommonFields.Edition) is not null
        )
            record.Set(CommonFields.Edition, null, Stored.Udis([set.ScopeKey(campaign, record.Scope.Year)]));
        if (map.Children.TryGetValue("translations", out var translations))
            Translate(record, fields, translations);
    }

    private void Translate(FileRecord record, Dictionary<string, Field> fields, YamlNode node)
    {
        if (node is not YamlMappingNode languages || !record.Table.Varies)
        {
            file.Fault(
                node.Start,
                "translations",
                record.Table.Varies ? "Cần một bảng khóa theo ngôn ngữ." : "Loại này không dịch."
            );
            return;
        }
        foreach (var (key, texts) in languages.Children)
        {
            var language = key.ToString();
            if (language == CampaignSnapshot.DefaultLanguage || !set.Languages.Contains(language))
                file.Fault(key.Start, "translations", $"Không có ngôn ngữ «{language}» trong languages.yaml.");
            else if (texts is not YamlMappingNode map)
                file.Fault(texts.Start, "translations", "Cần một bảng khóa.");
            else
            {
                record.Languages.Add(language);
                file.OnlyKnown(map, [.. fields.Values.Where(x => x.Varies).Select(x => x.Alias)]);
                foreach (var (name, value) in map.Children)
                    if (fields.TryGetValue(name.ToString(), out var field) && field.Varies)
                        Read(record, field, value, language);
            }
        }
    }

    private void Read(FileRecord record, Field field, YamlNode node, string? language)
    {
        var reading = Reading(field.Alias);
        if (field.Kind is not SourceKind)
        {
            record.Set(field.Alias, language, field.Kind.Read(node, reading));
            return;
        }
        if (node is not YamlMappingNode map)
        {
            file.Fault(node.Start, field.Alias, "Nguồn được ghi dạng bảng khóa: document (id văn bản), note.");
            return;
        }
        file.OnlyKnown(map, ["document", "note"]);
        if (map.Children.TryGetValue("document", out var document))
            record.Set(field.Alias, null, field.Kind.Read(document, reading));
        if (map.Children.TryGetValue("note", out var note))
            record.Set(SourceKind.NoteAlias(field.Alias), null, TextKind.Area.Read(note, reading));
    }

    private FieldReading Reading(string field) => new(file, layout, set, field);

    // What the record itself calls its id: a place its ref, a campaign its alias.
    internal static IReadOnlyList<string> Mirrors(string type) =>
        type switch
        {
            "place" => ["ref"],
            "campaign" => ["alias"],
            _ => [],
        };
}
