using System.Net;
using Campaign.UmbracoHost.Editors;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Campaign.Web.Words;

/// <summary>
/// Turns officers' Markdown into HTML. Raw HTML is shown as text, links lead only where <see cref="SafeLinks"/> allows,
/// and nothing is loaded from another host.
/// </summary>
internal static class Markup
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The text as HTML; its headings start below the page's own.</summary>
    public static MarkupString Html(string markdown) =>
        (MarkupString)(Read(() => Rendered(markdown)) ?? string.Concat(markdown.Split('\n').Select(Paragraph)));

    /// <summary>The text without markup, for descriptions.</summary>
    public static string Plain(string markdown) => (Read(() => Unmarked(markdown)) ?? markdown).Trim();

    private static string Rendered(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var block in document.OfType<HeadingBlock>())
            block.Level = Math.Clamp(block.Level + 1, 3, 6);
        return Written(document, new HtmlRenderer(new StringWriter()));
    }

    private static string Unmarked(string markdown) =>
        Written(
            Markdown.Parse(markdown, Pipeline),
            new HtmlRenderer(new StringWriter())
            {
                EnableHtmlForBlock = false,
                EnableHtmlForInline = false,
                EnableHtmlEscape = false,
            }
        );

    // The library's own shortcuts share renderers. One that gave up in a text nested too deep keeps what it had
    // switched off, and the next text, of somebody else, would lose its markup.
    private static string Written(MarkdownDocument document, HtmlRenderer renderer)
    {
        Pipeline.Setup(renderer);
        renderer.Render(document);
        renderer.Writer.Flush();
        return renderer.Writer.ToString()!;
    }

    // Null for a text whose marks are nested deeper than the library reads or writes. It is shown as it was typed: one
    // text must not take the page away (decision 0363).
    private static string? Read(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Paragraph(string line) => $"<p>{WebUtility.HtmlEncode(line)}</p>\n";

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables();
        builder.DocumentProcessed += Check;
        return builder.Build();
    }

    // A forbidden link is replaced by its text, a forbidden picture by its description.
    private static void Check(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            var url = link.GetDynamicUrl?.Invoke() ?? link.Url;
            if (!(link.IsImage ? SafeLinks.IsOwn(url) : SafeLinks.IsSafe(url)))
                link.ReplaceBy(new ContainerInline());
        }
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            if (!link.IsEmail && !SafeLinks.IsSafe(link.Url))
                link.ReplaceBy(new LiteralInline(link.Url));
    }
}
