using Campaign.Web.Pages.Layout;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Pages;

/// <summary>The document around a page, and what browsers are told not to do with it.</summary>
public sealed class PageShell
{
    private PageShell(Type document, KeyValuePair<string, StringValues>[] headers) =>
        (Document, Headers) = (document, headers);

    /// <summary>The site's own: exit, menu, footer; no other page may frame it.</summary>
    public static PageShell Site { get; } = new(typeof(Document), PagePolicy.Headers);

    /// <summary>The component of the whole document. Its parameters are <c>Context</c> and <c>Page</c>.</summary>
    public Type Document { get; }

    /// <summary>The policy of the document.</summary>
    internal KeyValuePair<string, StringValues>[] Headers { get; }

    /// <summary>Whether pages of other sites may frame it.</summary>
    internal bool IsFramed => ReferenceEquals(Headers, PagePolicy.Framed);

    /// <summary>Another document under the site's policy.</summary>
    public static PageShell Of<TDocument>()
        where TDocument : Microsoft.AspNetCore.Components.IComponent => new(typeof(TDocument), PagePolicy.Headers);

    /// <summary>
    /// A document that pages of other sites may frame. It has no script, and shows help lines itself.
    /// </summary>
    public static PageShell Framed<TDocument>()
        where TDocument : Microsoft.AspNetCore.Components.IComponent => new(typeof(TDocument), PagePolicy.Framed);
}
