using System.Xml;
using System.Xml.Linq;

namespace Campaign.Rendering.Themes;

/// <summary>Art is drawn, not fetched: shapes only, so that it prints at any size and can do nothing else.</summary>
internal static class ThemeArt
{
    private static readonly HashSet<string> Shapes =
    [
        "svg",
        "title",
        "desc",
        "defs",
        "g",
        "use",
        "symbol",
        "clipPath",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polygon",
        "polyline",
        "linearGradient",
        "radialGradient",
        "stop",
    ];

    public static IEnumerable<string> Check(string svg)
    {
        XElement root;
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
            using var reader = XmlReader.Create(new StringReader(svg), settings);
            root = XElement.Load(reader);
        }
        catch (XmlException e)
        {
            return [$"is not well-formed SVG: {e.Message}"];
        }
        return CheckTree(root);
    }

    private static IEnumerable<string> CheckTree(XElement root)
    {
        if (root.Name.LocalName != "svg" || root.Attribute("viewBox") is null)
            yield return "must be an svg with a viewBox.";
        foreach (var element in root.DescendantsAndSelf())
        {
            if (!Shapes.Contains(element.Name.LocalName))
                yield return $"<{element.Name.LocalName}> is not allowed; shapes only (text as outlines).";
            foreach (var attribute in element.Attributes())
            {
                var name = attribute.Name.LocalName;
                if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name == "style")
                    yield return $"attribute {name} is not allowed.";
                else if (name == "href" && !attribute.Value.StartsWith('#'))
                    yield return $"href may only name a part of the same file, not {attribute.Value}.";
                else if (
                    attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)
                    && !attribute.Value.StartsWith("url(#", StringComparison.Ordinal)
                )
                    yield return $"attribute {name} may not point outside the file.";
            }
        }
    }
}
