using System.Text;
using Campaign.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Files;

/// <summary>A YAML file with the positions of its parts.</summary>
internal sealed class YamlFile(string path, List<ContentFault> faults)
{
    public string Path => path;

    /// <summary>The map that the file consists of; null after a fault has been reported.</summary>
    public static (YamlFile File, YamlMappingNode? Root) Load(string folder, string path, List<ContentFault> faults)
    {
        var file = new YamlFile(path, faults);
        return (file, file.Parse(System.IO.Path.Combine(folder, path)));
    }

    public void Fault(Mark at, string field, string message) =>
        faults.Add(new ContentFault(path, (int)at.Line, (int)at.Column, field, message));

    /// <summary>The text of a scalar, NFC; null when it holds nothing.</summary>
    public string? Scalar(YamlNode node, string field)
    {
        if (node is not YamlScalarNode scalar)
        {
            Fault(node.Start, field, "Cần một giá trị, không phải danh sách hay bảng khóa.");
            return null;
        }
        if (scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null")
            return null;
        return PrintableText.Of(scalar.Value!).Normalize(NormalizationForm.FormC);
    }

    public IEnumerable<YamlNode> List(YamlNode node, string field)
    {
        if (node is YamlSequenceNode list)
            return list;
        if (node is not YamlScalarNode { Value: "" or null })
            Fault(node.Start, field, "Cần một danh sách: [a, b] hoặc mỗi dòng một mục bắt đầu bằng dấu gạch.");
        return [];
    }

    /// <summary>Reports every key of a map that is not one of the known ones.</summary>
    public void OnlyKnown(YamlMappingNode map, IReadOnlyCollection<string> known)
    {
        foreach (var key in map.Children.Keys)
            if (!known.Contains((key as YamlScalarNode)?.Value ?? ""))
                Fault(key.Start, key.ToString(), $"Không có trường «{key}». Có: {string.Join(", ", known)}.");
    }

    private YamlMappingNode? Parse(string full)
    {
        try
        {
            // Throws on bytes that are not UTF-8 instead of reading them as question marks.
            var text = File.ReadAllText(full, new UTF8Encoding(false, throwOnInvalidBytes: true));
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
                return root;
            Fault(Mark.Empty, "", "Tệp phải là một bảng khóa YAML.");
        }
        catch (YamlException error)
        {
            var duplicate = error.Message.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase);
            Fault(
                error.Start,
                "",
                duplicate ? $"Khóa bị lặp: {error.Message}" : $"Không đọc được YAML: {error.Message}"
            );
        }
        catch (DecoderFallbackException)
        {
            Fault(Mark.Empty, "", "Tệp không phải là UTF-8.");
        }
        return null;
    }
}
