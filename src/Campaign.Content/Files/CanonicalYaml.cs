using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Files;

/// <summary>
/// Writes YAML in one way only: two spaces, plain scalars where nothing can mistake them for something else, literal
/// blocks for long texts, short lists on one line, an empty line between records.
/// </summary>
internal static class CanonicalYaml
{
    private const int MaxFlowWidth = 100;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "true",
        "false",
        "yes",
        "no",
        "on",
        "off",
        "y",
        "n",
        "null",
        ".nan",
        ".inf",
    };

    public static string Write(YamlMappingNode root)
    {
        var text = new StringBuilder();
        WriteMap(text, root, "");
        return text.ToString();
    }

    private static void WriteMap(StringBuilder text, YamlMappingNode map, string indent, bool firstInline = false)
    {
        foreach (var (key, value) in map.Children)
        {
            text.Append(firstInline ? "" : indent).Append(Quote(((YamlScalarNode)key).Value!, false)).Append(':');
            firstInline = false;
            WriteValue(text, value, indent);
        }
    }

    private static void WriteValue(StringBuilder text, YamlNode value, string indent)
    {
        switch (value)
        {
            case YamlScalarNode scalar when IsBlock(scalar):
                text.Append(" |\n");
                foreach (var line in scalar.Value!.Split('\n'))
                    text.Append(line.Length == 0 ? "" : indent + "  ").Append(line).Append('\n');
                break;
            case YamlScalarNode scalar:
                text.Append(' ').Append(Scalar(scalar, false)).Append('\n');
                break;
            case YamlMappingNode { Style: MappingStyle.Flow } map:
                text.Append(" {")
                    .AppendJoin(", ", map.Children.Select(x => $"{Flow(x.Key)}: {Flow(x.Value)}"))
                    .Append("}\n");
                break;
            case YamlMappingNode map:
                text.Append('\n');
                WriteMap(text, map, indent + "  ");
                break;
            case YamlSequenceNode list when OneLine(list) is { } line:
                text.Append(' ').Append(line).Append('\n');
                break;
            case YamlSequenceNode list:
                text.Append('\n');
                WriteList(text, list, indent + "  ");
                break;
        }
    }

    private static void WriteList(StringBuilder text, YamlSequenceNode list, string indent)
    {
        var first = true;
        foreach (var item in list)
        {
            if (!first && item is YamlMappingNode record && record.Children.ContainsKey("id"))
                text.Append('\n');
            first = false;
            text.Append(indent).Append('-');
            if (item is YamlMappingNode { Style: not MappingStyle.Flow } map)
                WriteMap(text.Append(' '), map, indent + "  ", firstInline: true);
            else
                WriteValue(text, item, indent);
        }
    }

    private static string? OneLine(YamlSequenceNode list)
    {
        if (!list.All(x => x is YamlScalarNode scalar && !IsBlock(scalar)))
            return null;
        var line = $"[{string.Join(", ", list.Select(Flow))}]";
        return line.Length <= MaxFlowWidth ? line : null;
    }

    private static string Flow(YamlNode node) => Scalar((YamlScalarNode)node, true);

    private static string Scalar(YamlScalarNode node, bool flow) =>
        node.Style == ScalarStyle.Plain ? node.Value! : Quote(node.Value!, flow);

    private static bool IsBlock(YamlScalarNode node) =>
        (node.Style == ScalarStyle.Literal || node.Value!.Contains('\n'))
        && node.Value!.All(c => c == '\n' || !NeedsEscape(c))
        && node.Value!.Length > 0
        && node.Value[0] is not (' ' or '\n')
        && node.Value[^1] != '\n';

    private static string Quote(string text, bool flow) => IsPlain(text, flow) ? text : Escape(text);

    private static bool IsPlain(string text, bool flow)
    {
        if (text.Length == 0 || Reserved.Contains(text) || !text.Any(char.IsLetter))
            return false;
        if (!char.IsLetterOrDigit(text[0]) && text[0] is not ('(' or '/' or '.' or '“' or '…'))
            return false;
        return text[^1] is not (':' or ' ')
            && !text.Contains(": ", StringComparison.Ordinal)
            && !text.Contains(" #", StringComparison.Ordinal)
            && !(flow && text.AsSpan().IndexOfAny(",[]{}") >= 0)
            && !text.Any(NeedsEscape)
            && !LooksLikeNumber(text);
    }

    // YAML readers take the separators U+2028 and U+2029 for line ends, and drop a byte order mark.
    private static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff';

    // 1e3, 0x1F, 1_000: some readers take them for numbers.
    private static bool LooksLikeNumber(string text) =>
        char.IsAsciiDigit(text[0])
        && text.All(c => char.IsAsciiHexDigit(c) || c is 'x' or 'o' or '_' or '.' or '+' or '-');

    private static string Escape(string text)
    {
        var escaped = new StringBuilder("\"");
        foreach (var c in text)
            _ = c switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append("\\t"),
                _ when NeedsEscape(c) => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => escaped.Append(c),
            };
        return escaped.Append('"').ToString();
    }
}
