using System.Xml;
using System.Xml.Linq;

namespace Campaign.UmbracoHost.Media.Cleaning.Svg;

/// <summary>
/// Keeps of an SVG file only what draws: no script, no events, nothing from elsewhere. Style sheets become attributes.
/// What would be missing from the picture is refused by name instead. Nothing here recurses, because the file decides
/// how deep it is.
/// </summary>
internal static class SvgCleaning
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    // Of these only the frame is removed: Illustrator puts the whole drawing into a switch.
    private static readonly HashSet<string> Frames = ["a", "switch"];

    /// <exception cref="UploadRefusedException">The file is not SVG, too much, or would look different.</exception>
    public static byte[] Clean(byte[] file)
    {
        var root = SvgReading.Read(file);
        if (root.Name != Svg + "svg")
            throw new UploadRefusedException("Tệp không phải là SVG.");
        var styles = SvgStyles.Of(root);
        foreach (var other in root.Descendants().Where(x => !Stays(x)).ToList())
            Remove(other);
        foreach (var frame in root.Descendants().Where(x => Frames.Contains(x.Name.LocalName)).ToList())
            frame.Name = Svg + "g";
        var ground = styles.GroundOf(root);
        foreach (var element in root.DescendantsAndSelf())
            element.ReplaceAttributes(Attributes(element, styles).ToList());
        if (ground is not null)
            DrawGround(root, ground);
        SvgExpansion.Check(root);
        using var clean = new MemoryStream();
        root.Save(clean, SaveOptions.DisableFormatting);
        return clean.ToArray();
    }

    private static bool Stays(XElement x) =>
        x.Name.Namespace == Svg
        && (SvgVocabulary.Elements.Contains(x.Name.LocalName) || Frames.Contains(x.Name.LocalName));

    // If a photograph or a text vanished without a word, only readers would notice.
    private static void Remove(XElement element)
    {
        var href = (string?)element.Attribute("href") ?? (string?)element.Attribute(XLink + "href") ?? "";
        if (element.Name == Svg + "image" && href.Length > 0)
            throw Missing(
                element,
                href.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "ảnh nhúng" : "ảnh nằm ngoài tệp"
            );
        // Inside a switch there is something else for programs that cannot read it.
        if (element.Name == Svg + "foreignObject" && element.Parent?.Name != Svg + "switch")
            throw Missing(element, "đoạn trang web");
        element.Remove();
    }

    private static IEnumerable<XAttribute> Attributes(XElement element, SvgStyles styles)
    {
        var looks = styles.LooksOf(element);
        foreach (var attribute in element.Attributes())
        {
            if (attribute.Name.Namespace == XNamespace.None && looks.ContainsKey(attribute.Name.LocalName))
                continue;
            if (attribute.Name == "filter" && !SvgVocabulary.IsNeutral(attribute.Value.Trim()))
                throw SvgStyles.Unkeepable(element, "filter", attribute.Value);
            if (Stays(element, attribute))
                yield return new XAttribute(attribute.Name, attribute.Value);
        }
        foreach (var (name, value) in looks)
            if (SvgStyles.IsKept(element, name, value))
                yield return new XAttribute(name, value);
    }

    private static bool Stays(XElement element, XAttribute attribute)
    {
        var (name, value) = (attribute.Name.LocalName, attribute.Value.Trim());
        if (attribute.IsNamespaceDeclaration)
            return value == Svg.NamespaceName || value == XLink.NamespaceName;
        // A reference may only lead to another part of the same file.
        if (name == "href")
            return value.StartsWith('#')
                && (attribute.Name.Namespace == XNamespace.None || attribute.Name.Namespace == XLink);
        if (attribute.Name == XNamespace.Xml + "space")
            return true;
        return attribute.Name.Namespace == XNamespace.None
            && (
                SvgVocabulary.Labels.Contains(name)
                || (
                    (SvgVocabulary.Geometry.Contains(name) || SvgVocabulary.Looks.Contains(name))
                    && SvgStyles.IsKept(element, name, value)
                )
            );
    }

    // draw.io and others colour the background by CSS on the root; a rectangle behind everything looks the same.
    private static void DrawGround(XElement root, string colour)
    {
        var box = ((string?)root.Attribute("viewBox"))?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) ?? [];
        root.AddFirst(
            new XElement(
                Svg + "rect",
                new XAttribute("x", box.ElementAtOrDefault(0) ?? "0"),
                new XAttribute("y", box.ElementAtOrDefault(1) ?? "0"),
                new XAttribute("width", "100%"),
                new XAttribute("height", "100%"),
                new XAttribute("fill", colour)
            )
        );
    }

    private static UploadRefusedException Missing(XElement element, string what) =>
        new(
            $"Tệp SVG, dòng {Line(element)}: có {what} ({element.Name.LocalName}) không giữ được, hình sẽ thiếu. "
                + "Hãy xuất hình thành PNG hoặc JPEG."
        );

    internal static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
