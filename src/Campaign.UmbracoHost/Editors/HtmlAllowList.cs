using System.Text;
using AngleSharp.Dom;
using Ganss.Xss;

namespace Campaign.UmbracoHost.Editors;

/// <summary>
/// Keeps only those parts of formatted text that the editor's buttons make: elements and attributes that are not in the
/// list are taken out and their text stays; scripts and the like go together with their content. Core's own sanitizer
/// does nothing.
/// </summary>
internal sealed class HtmlAllowList : Umbraco.Cms.Core.Security.IHtmlSanitizer
{
    private static readonly HashSet<string> DroppedWhole = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "template",
        "noscript",
        "svg",
        "math",
        "form",
        "textarea",
        "select",
        "title",
    };

    private readonly HtmlSanitizer _sanitizer = new(
        new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p",
                "br",
                "hr",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "strong",
                "b",
                "em",
                "i",
                "u",
                "s",
                "sub",
                "sup",
                "small",
                "mark",
                "a",
                "ul",
                "ol",
                "li",
                "blockquote",
                "pre",
                "code",
                "figure",
                "figcaption",
                "img",
                "table",
                "caption",
                "colgroup",
                "col",
                "thead",
                "tbody",
                "tfoot",
                "tr",
                "th",
                "td",
                "div",
                "span",
                "abbr",
                "cite",
                "q",
                "dl",
                "dt",
                "dd",
                "time",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "href",
                "target",
                "rel",
                "title",
                "lang",
                "dir",
                "src",
                "alt",
                "width",
                "height",
                "colspan",
                "rowspan",
                "scope",
                "start",
                "type",
                "datetime",
                "cite",
                "class",
                "id",
                "data-udi",
                "data-caption",
                "data-anchor",
            },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src", "cite" },
        }
    )
    {
        KeepChildNodes = true,
    };

    public HtmlAllowList()
    {
        _sanitizer.RemovingTag += (_, removing) =>
        {
            if (DroppedWhole.Contains(removing.Tag.LocalName))
                removing.Tag.InnerHtml = "";
        };
        _sanitizer.FilterUrl += (_, filter) =>
            filter.SanitizedUrl = SafeLinks.IsSafe(filter.OriginalUrl) ? filter.OriginalUrl : null;
        _sanitizer.PostProcessNode += (_, kept) =>
        {
            if (kept.Node is IElement { LocalName: "a" } link && link.GetAttribute("target") == "_blank")
                link.SetAttribute("rel", "noopener");
        };
    }

    public string Sanitize(string html) => _sanitizer.Sanitize(html.Normalize(NormalizationForm.FormC));
}
