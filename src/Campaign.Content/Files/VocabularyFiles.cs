using System.Collections.Immutable;
using Campaign.Core.Text;
using Campaign.Core.Vocabularies;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Files;

/// <summary>Reads <c>vocabularies/</c> and <c>languages.yaml</c>, which every other file depends on.</summary>
public static class VocabularyFiles
{
    /// <summary>The vocabularies of a content folder.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="faults">Receives what is wrong with them, including missing ones.</param>
    public static VocabularySet Read(string folder, ICollection<ContentFault> faults)
    {
        var found = new List<ContentFault>();
        var all = new List<Vocabulary>();
        foreach (var alias in VocabularySet.Required)
        {
            var path = $"{FileLayout.Vocabularies}{alias}.yaml";
            if (!File.Exists(Path.Combine(folder, path)))
                found.Add(new ContentFault(path, 0, 0, "", "Thiếu tệp danh mục."));
            else if (YamlFile.Load(folder, path, found) is (var file, { } root))
                all.Add(Vocabulary(file, root, alias));
        }
        foreach (var fault in found)
            faults.Add(fault);
        return new VocabularySet(all);
    }

    /// <summary>
    /// Tag and name of each language, the default one first; Vietnamese and English when the file is missing.
    /// </summary>
    internal static ImmutableArray<(string Tag, string Name)> Languages(string folder, ICollection<ContentFault> faults)
    {
        if (!File.Exists(Path.Combine(folder, FileLayout.Languages)))
            return [("vi-VN", "Tiếng Việt"), ("en-US", "English")];
        var found = new List<ContentFault>();
        var languages = ImmutableArray.CreateBuilder<(string, string)>();
        if (YamlFile.Load(folder, FileLayout.Languages, found) is (var file, { } root))
        {
            file.OnlyKnown(root, ["items"]);
            var items = root.Children.TryGetValue("items", out var list) ? list : root;
            foreach (var map in file.List(items, "items").OfType<YamlMappingNode>())
            {
                file.OnlyKnown(map, ["tag", "name", "default"]);
                if (Text(file, map, "tag") is { } tag && Text(file, map, "name") is { } name)
                    languages.Add((tag, name));
                if (Text(file, map, "default", optional: true) == "true" != (languages is [("vi-VN", _)]))
                    file.Fault(map.Start, "default", "Ngôn ngữ mặc định là vi-VN và đứng đầu.");
            }
        }
        foreach (var fault in found)
            faults.Add(fault);
        return languages.ToImmutable();
    }

    private static Vocabulary Vocabulary(YamlFile file, YamlMappingNode root, string alias)
    {
        file.OnlyKnown(root, ["alias", "name", "terms"]);
        if (Text(file, root, "alias") is { } own && own != alias)
            file.Fault(root.Children["alias"].Start, "alias", $"Phải là {alias}, như tên tệp.");
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var node in root.Children.TryGetValue("terms", out var list) ? file.List(list, "terms") : [])
            if (node is YamlMappingNode map)
                AddTerm(file, map, terms);
            else
                file.Fault(node.Start, "terms", "Mỗi mục là một bảng khóa: alias, name, en, note.");
        return new Vocabulary(alias, Text(file, root, "name") ?? alias, terms.ToImmutable());
    }

    private static void AddTerm(YamlFile file, YamlMappingNode map, ImmutableArray<Term>.Builder terms)
    {
        file.OnlyKnown(map, ["alias", "name", "en", "note"]);
        if (Text(file, map, "alias") is not { } alias || Text(file, map, "name") is not { } name)
            return;
        if (!AsciiName.IsValid(alias))
            file.Fault(
                map.Children["alias"].Start,
                "alias",
                "Bí danh chỉ gồm chữ thường không dấu, số và dấu gạch nối."
            );
        if (terms.Any(x => x.Alias == alias || x.Name == name))
            file.Fault(map.Start, "alias", $"Mục «{alias}» ({name}) bị lặp.");
        terms.Add(
            new Term(alias, name, Text(file, map, "en", optional: true), Text(file, map, "note", optional: true))
        );
    }

    private static string? Text(YamlFile file, YamlMappingNode map, string field, bool optional = false)
    {
        var text = map.Children.TryGetValue(field, out var node) ? file.Scalar(node, field) : null;
        if (text is null && !optional)
            file.Fault(map.Start, field, $"Thiếu «{field}».");
        return text;
    }
}
