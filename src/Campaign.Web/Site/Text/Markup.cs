using Markdig;
using Microsoft.AspNetCore.Components;

namespace Campaign.Web.Site.Text;

/// <summary>Officers' Markdown as HTML. Raw HTML is shown as text, and nothing is loaded from another host.</summary>
internal static class Markup
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .Build();

    /// <summary>The text as HTML; headings start below the page's own.</summary>
    public static MarkupString Html(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var block in document.OfType<Markdig.Syntax.HeadingBlock>())
            block.Level = Math.Clamp(block.Level + 1, 3, 6);
        return (MarkupString)document.ToHtml(Pipeline);
    }

    /// <summary>The text without marks, for descriptions.</summary>
    public static string Plain(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();
}
