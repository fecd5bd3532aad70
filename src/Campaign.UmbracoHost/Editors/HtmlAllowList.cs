using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core.Security;

namespace Campaign.UmbracoHost.Editors;

/// <summary>
/// Keeps of formatted text what the editor's buttons make and nothing else: elements and attributes that are not in the
/// list are taken out, their text stays; scripts and the like go with their content. Core's own sanitizer does nothing.
/// </summary>
internal sealed class HtmlAllowList : IHtmlSanitizer
{
    private static readonly HashSet<string> Elements =
    [
        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "i", "u", "s", "sub", "sup", "small", "mark",
        "a", "ul", "ol", "li", "blockquote", "pre", "code", "figure", "figcaption", "img", "table", "caption", "colgroup", "col",
        "thead", "tbody", "tfoot", "tr", "th", "td", "div", "span", "abbr", "cite", "q", "dl", "dt", "dd", "time",
    ];

    private static readonly HashSet<string> DroppedWhole =
        ["script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "math", "form", "textarea", "select", "title"];

    private static readonly HashSet<string> Attributes =
    [
        "href", "target", "rel", "title", "lang", "dir", "src", "alt", "width", "height", "colspan", "rowspan", "scope", "start",
        "type", "datetime", "cite", "class", "id", "data-udi", "data-caption", "data-anchor",
    ];

    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    public string Sanitize(string html)
    {
        var document = new HtmlParser().ParseDocument($"<body>{html.Normalize(NormalizationForm.FormC)}</body>");
        Clean((INode)document.Body!);
        return document.Body!.InnerHtml;
    }

    private static void Clean(INode parent)
    {
        foreach (var node in parent.ChildNodes.ToList())
        {
            if (node is IElement element)
                Clean(element);
            else if (node is not IText)
                parent.RemoveChild(node);
        }
    }

    private static void Clean(IElement element)
    {
        if (DroppedWhole.Contains(element.LocalName))
        {
            element.Remove();
            return;
        }
        Clean((INode)element);
        if (!Elements.Contains(element.LocalName))
        {
            element.Replace([.. element.ChildNodes]);
            return;
        }
        foreach (var attribute in element.Attributes.ToList())
            if (!Attributes.Contains(attribute.LocalName) || (attribute.LocalName is "href" or "src" or "cite" && !IsSafe(attribute.Value)))
                element.RemoveAttribute(attribute.LocalName);
        if (element.LocalName == "a" && element.GetAttribute("target") == "_blank")
            element.SetAttribute("rel", "noopener");
    }

    /// <summary>Relative addresses, Umbraco's own {localLink:…}, and the schemes of the list. Browsers skip control characters.</summary>
    private static bool IsSafe(string url)
    {
        var text = string.Concat(url.Where(x => !char.IsControl(x) && !char.IsWhiteSpace(x)));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var path = text.IndexOfAny(['/', '?', '#', '{']);
        return colon < 0 || (path >= 0 && path < colon) || Schemes.Any(x => text.StartsWith(x, StringComparison.OrdinalIgnoreCase));
    }
}
