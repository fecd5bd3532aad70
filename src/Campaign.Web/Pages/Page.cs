using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace Campaign.Web.Pages;

/// <summary>What a handler answers: a component, its model and what the document around it has to know.</summary>
/// <param name="Component">A <see cref="PageView{TModel}"/>.</param>
/// <param name="Model">The component's model.</param>
/// <param name="Head">Title, links and other facts of the document.</param>
public sealed record Page(Type Component, object Model, PageHead Head)
{
    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Path of the page to open instead, with a status that says so; null: this page is the answer.</summary>
    public string? Location { get; init; }

    /// <summary>The document around it.</summary>
    public PageShell Shell { get; init; } = PageShell.Site;

    /// <summary>The same page, for no browser or cache to keep.</summary>
    public Page NotKept() => this with { Head = Head with { Store = false } };

    /// <summary>A page of a component and its model.</summary>
    public static Page Of<TView, TModel>(TModel model, PageHead head)
        where TView : PageView<TModel>
        where TModel : notnull => new(typeof(TView), model, head);
}

/// <summary>The facts of a document that stand outside its content.</summary>
/// <param name="Title">Its own title, without the site's name.</param>
public sealed record PageHead(string Title)
{
    /// <summary>One or two sentences for search engines and share cards; null: none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the page is about getting help: no campaign art, a title that gives nothing away.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether browsers may keep it. Help pages are not kept.</summary>
    public bool Store { get; init; } = true;

    /// <summary>
    /// Whether the server may keep the rendered page, though browsers may not: it shows nothing of who asked and
    /// depends on the content and the day alone.
    /// </summary>
    public bool KeptHere { get; init; }

    /// <summary>A line above everything, for who must not take the page for the public one; null: none.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>Name of the visual theme; null: the default one.</summary>
    public string? Theme { get; init; }

    /// <summary>
    /// The path that stands for the page in search engines; null: the path of the request without its query.
    /// </summary>
    public string? Canonical { get; init; }

    /// <summary>
    /// Path of the same page in the site's other language, Vietnamese or English; null: there is none.
    /// </summary>
    public string? Twin { get; init; }

    /// <summary>
    /// An item's page in the languages it is published in: BCP 47 tag and path. Goes before the twin.
    /// </summary>
    public ImmutableArray<(string Language, string Path)> Alternates { get; init; } = [];

    /// <summary>schema.org data about the page, as JSON-LD objects.</summary>
    public ImmutableArray<object> Data { get; init; } = [];
}

/// <summary>Base of every page's component.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class PageView<TModel> : ComponentBase
{
    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
