using YamlDotNet.RepresentationModel;

namespace Campaign.Content.Types.Kinds;

/// <summary>A value of a content file in one line, for comparing and for people.</summary>
internal static class YamlLine
{
    /// <summary>The line; empty for no value.</summary>
    public static string Of(YamlNode? node) =>
        node switch
        {
            YamlScalarNode scalar => scalar.Value ?? "",
            YamlSequenceNode list => string.Join("; ", list.Select(Of)),
            YamlMappingNode map => string.Join(
                ", ",
                map.Children.OrderBy(x => x.Key.ToString(), StringComparer.Ordinal)
                    .Select(x => $"{x.Key}: {Of(x.Value)}")
            ),
            _ => "",
        };
}
