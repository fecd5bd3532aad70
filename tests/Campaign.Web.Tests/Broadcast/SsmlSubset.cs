using System.Xml.Linq;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>
/// The part of SSML 1.1 (W3C, 7/9/2010) that engines support, in tables of its own: which elements may contain which,
/// with which attributes.
/// </summary>
internal static class SsmlSubset
{
    private static readonly XNamespace Ns = "http://www.w3.org/2001/10/synthesis";
    private static readonly XName Lang = XNamespace.Xml + "lang";

    private static readonly Dictionary<string, (string[] Children, string[] Attributes, bool Text)> Rules = new()
    {
        ["speak"] = (["p", "voice", "break", "mark"], ["version", "lang"], false),
        ["voice"] = (["p"], ["gender"], false),
        ["p"] = (["s"], [], false),
        ["s"] = (["sub", "break"], [], true),
        ["sub"] = ([], ["alias"], true),
        ["break"] = ([], ["time"], false),
        ["mark"] = ([], ["name"], false),
    };

    /// <summary>Every fault of a document; empty when it conforms.</summary>
    public static IEnumerable<string> Faults(string ssml)
    {
        if (!ssml.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", StringComparison.Ordinal))
            yield return "no XML declaration in UTF-8";
        var root = XDocument.Parse(ssml).Root!;
        if (root.Name != Ns + "speak" || (string?)root.Attribute("version") != "1.1" || root.Attribute(Lang) is null)
            yield return "the root is not <speak version=\"1.1\" xml:lang=…>";
        foreach (var fault in root.DescendantsAndSelf().SelectMany(Of))
            yield return fault;
    }

    private static IEnumerable<string> Of(XElement element)
    {
        if (element.Name.Namespace != Ns || !Rules.TryGetValue(element.Name.LocalName, out var rule))
        {
            yield return $"<{element.Name}> is not known";
            yield break;
        }
        foreach (var child in element.Elements().Where(x => !rule.Children.Contains(x.Name.LocalName)))
            yield return $"<{child.Name.LocalName}> stands in <{element.Name.LocalName}>";
        foreach (
            var attribute in element
                .Attributes()
                .Where(x => !x.IsNamespaceDeclaration && !rule.Attributes.Contains(x.Name.LocalName))
        )
            yield return $"<{element.Name.LocalName}> has {attribute.Name.LocalName}";
        if (!rule.Text && element.Nodes().OfType<XText>().Any(x => x.Value.Trim().Length > 0))
            yield return $"<{element.Name.LocalName}> holds bare text";
        if (element.Name.LocalName == "sub" && ((string?)element.Attribute("alias"))?.Any(char.IsDigit) != false)
            yield return $"an alias has digits: {element}";
        if (element.Name.LocalName == "voice" && (string?)element.Attribute("gender") is not ("male" or "female"))
            yield return "a voice's gender is neither male nor female";
    }
}
