using Campaign.Content.Files;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Intake.Drafting;
using Campaign.Core.Vocabularies;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Intake;

/// <summary>A content folder of the drafts that were accepted, so that they come in as any content does.</summary>
internal sealed class DraftFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("intake-");
    private readonly Dictionary<string, YamlMappingNode> _files = new(StringComparer.Ordinal);
    private readonly ItemTables _tables;
    private readonly RecordWriter _writer;

    public DraftFolder(
        ItemTables tables,
        RecordWriter writer,
        VocabularySet vocabularies,
        IEnumerable<(string Tag, string Name)> languages
    )
    {
        (_tables, _writer) = (tables, writer);
        Exporter.WriteVocabularies(_folder.FullName, vocabularies);
        var items = languages.Select(
            (x, i) =>
            {
                var node = new YamlMappingNode("tag", x.Tag, "name", x.Name);
                if (i == 0)
                    node.Add("default", "true");
                return node;
            }
        );
        Save(FileLayout.Languages, new YamlMappingNode("items", new YamlSequenceNode(items)));
    }

    public string Path => _folder.FullName;

    /// <summary>Adds a record that stands in no other.</summary>
    public void Add(string path, IntakeDraft draft, FileRecord? existing)
    {
        var node = existing is null ? DraftYaml.New(draft) : NodeOf(existing);
        if (existing is not null)
            DraftYaml.Lay(draft, node);
        Put(path, node);
    }

    /// <summary>Adds a record as it is, because others stand below it.</summary>
    public void Keep(string path, FileRecord existing)
    {
        if (!_files.ContainsKey(path))
            Put(path, NodeOf(existing));
    }

    /// <summary>Adds a record to a list of the one it stands in.</summary>
    public void AddNested(string path, string list, IntakeDraft draft, FileRecord? existing)
    {
        var parent = _files[path];
        if (!parent.Children.TryGetValue(list, out var items))
            parent.Children[list] = items = new YamlSequenceNode();
        var nested = ((YamlSequenceNode)items)
            .OfType<YamlMappingNode>()
            .FirstOrDefault(x => YamlLine.Of(DraftYaml.Find(x, "id")) == existing?.Id);
        if (nested is null)
            ((YamlSequenceNode)items).Add(DraftYaml.New(draft));
        else
            DraftYaml.Lay(draft, nested);
    }

    /// <summary>Writes the files.</summary>
    public void Write()
    {
        foreach (var (path, node) in _files)
            Save(path, node);
    }

    /// <summary>A record as its file would state it.</summary>
    public YamlMappingNode NodeOf(FileRecord record)
    {
        var layout = new FileLayout("", record.Type, record.Scope, Single: true, 0);
        var yaml = new YamlStream();
        // a nested record is written with the one it stands in, or by itself without its id
        yaml.Load(new StringReader(record.Parent is null ? _writer.Write(layout, [record]) : _writer.Write(record)));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Put(string path, YamlMappingNode node)
    {
        if (FileLayout.Of(path, _tables) is { Single: true })
        {
            _files[path] = node;
            return;
        }
        if (!_files.TryGetValue(path, out var file))
            _files[path] = file = new YamlMappingNode("items", new YamlSequenceNode());
        ((YamlSequenceNode)file.Children["items"]).Add(node);
    }

    private void Save(string path, YamlMappingNode node)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, CanonicalYaml.Write(node));
    }
}
