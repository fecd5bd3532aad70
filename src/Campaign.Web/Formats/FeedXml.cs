using System.Text;
using System.Xml;
using System.Xml.Linq;
using Campaign.Core.Text;

namespace Campaign.Web.Formats;

/// <summary>Helpers for writing feed documents.</summary>
internal static class FeedXml
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true };

    /// <summary>The document, with whatever its texts hold that XML does not allow left out.</summary>
    public static byte[] Bytes(XElement root)
    {
        foreach (var text in root.DescendantNodes().OfType<XText>())
            text.Value = PrintableText.Of(text.Value);
        foreach (var attribute in root.DescendantsAndSelf().Attributes())
            attribute.Value = PrintableText.Of(attribute.Value);
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
            new XDocument(root).Save(writer);
        return stream.ToArray();
    }

    /// <summary>Plain text as HTML, which is what RSS readers expect in a description.</summary>
    public static string Html(string text) =>
        PrintableText
            .Of(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .ReplaceLineEndings("<br>\n");
}
