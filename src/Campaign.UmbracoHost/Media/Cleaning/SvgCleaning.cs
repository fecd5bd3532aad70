using System.Xml;
using System.Xml.Linq;

namespace Campaign.UmbracoHost.Media.Cleaning;

/// <summary>Keeps of an SVG file only what draws: no script, no events, no style sheet, nothing from elsewhere.</summary>
internal static class SvgCleaning
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Elements =
    [
        "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline",
        "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "id", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "dx", "dy", "points", "width", "height",
        "viewBox", "preserveAspectRatio", "transform", "fill", "fill-opacity", "fill-rule", "clip-rule", "clip-path", "mask",
        "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
        "stroke-dashoffset", "stroke-opacity", "opacity", "offset", "stop-color", "stop-opacity", "gradientUnits",
        "gradientTransform", "spreadMethod", "fx", "fy", "clipPathUnits", "maskUnits", "maskContentUnits", "patternUnits",
        "patternContentUnits", "patternTransform", "markerWidth", "markerHeight", "markerUnits", "refX", "refY", "orient",
        "font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "letter-spacing",
        "visibility", "display", "role", "aria-label", "version",
    ];

    /// <exception cref="UploadRefusedException">The file is not SVG, or nothing of it would be left.</exception>
    public static byte[] Clean(byte[] file)
    {
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
            };
            using var reader = XmlReader.Create(new MemoryStream(file), settings);
            var root = XDocument.Load(reader).Root;
            if (root?.Name != Svg + "svg")
                throw new UploadRefusedException("Tệp không phải là SVG.");
            Clean(root);
            using var clean = new MemoryStream();
            root.Save(clean);
            return clean.ToArray();
        }
        catch (XmlException)
        {
            throw new UploadRefusedException("Tệp SVG không hợp lệ hoặc có phần khai báo không được phép.");
        }
    }

    private static void Clean(XElement element)
    {
        foreach (var child in element.Elements().ToList())
        {
            if (child.Name.Namespace == Svg && Elements.Contains(child.Name.LocalName))
                Clean(child);
            else
                child.Remove();
        }
        foreach (var attribute in element.Attributes().ToList())
        {
            if (!Stays(attribute))
                attribute.Remove();
        }
    }

    private static bool Stays(XAttribute attribute)
    {
        var value = attribute.Value.Trim();
        if (attribute.IsNamespaceDeclaration)
            return value == Svg.NamespaceName || value == XLink.NamespaceName;
        // a reference may only lead to another part of the same file
        if (attribute.Name.LocalName == "href")
            return value.StartsWith('#') && (attribute.Name.Namespace == XNamespace.None || attribute.Name.Namespace == XLink);
        return attribute.Name.Namespace == XNamespace.None && Attributes.Contains(attribute.Name.LocalName)
            && (!value.Contains("url", StringComparison.OrdinalIgnoreCase) || IsOwnReference(value));
    }

    private static bool IsOwnReference(string value) =>
        value.StartsWith("url(#", StringComparison.Ordinal) && value.IndexOf(')') == value.Length - 1;
}
