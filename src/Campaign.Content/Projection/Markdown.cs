using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Campaign.Content.Projection;

/// <summary>
/// Renders the Markdown of long texts. Raw HTML in it is shown as text; links lead only to pages, mail and telephone;
/// pictures come only from this site, as nothing on a page may be loaded from another host.
/// </summary>
public static class Markdown
{
    private static readonly string[] Schemes = ["https", "http", "mailto", "tel"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .Build();

    /// <summary>The HTML of a text; empty for null.</summary>
    public static string ToHtml(string? markdown)
    {
        if (markdown is null)
            return "";
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
            if (!IsSafe(link.Url, link.IsImage))
                link.Url = "";
        foreach (var link in document.Descendants<AutolinkInline>().Where(x => !x.IsEmail && !IsSafe(x.Url, false)))
            link.Url = "";
        return document.ToHtml(Pipeline);
    }

    /// <summary>The text without its marks, for search and for reading aloud; empty for null.</summary>
    public static string ToPlainText(string? markdown) =>
        markdown is null ? "" : Markdig.Markdown.ToPlainText(markdown, Pipeline).Trim();

    private static bool IsSafe(string? url, bool picture)
    {
        if (string.IsNullOrEmpty(url) || url.StartsWith("//", StringComparison.Ordinal) || url.Contains('\\'))
            return false;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var absolute) || url[0] == '/')
            return !url.AsSpan(0, Math.Max(0, url.IndexOfAny(['/', '?', '#']) is var end and >= 0 ? end : url.Length))
                .Contains(':');
        return !picture && Schemes.Contains(absolute.Scheme);
    }
}
