using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Campaign.Web.Formats;

/// <summary>Helpers for writing feed documents.</summary>
internal static class FeedXml
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true };

    public static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
            new XDocument(root).Save(writer);
        return stream.ToArray();
    }

    /// <summary>Plain text as HTML, which is what RSS readers expect in a description.</summary>
    public static string Html(string text) =>
        Clean(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .ReplaceLineEndings("<br>\n");

    /// <summary>The text without the characters that XML 1.0 does not allow.</summary>
    public static string Clean(string text)
    {
        if (text.All(x => XmlConvert.IsXmlChar(x) || char.IsSurrogate(x)))
            return text;
        return string.Concat(text.EnumerateRunes().Where(x => x.Value > 0xFFFF || XmlConvert.IsXmlChar((char)x.Value)));
    }
}
