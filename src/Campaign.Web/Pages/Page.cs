using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace Campaign.Web.Pages;

/// <summary>What a handler returns: a component, its model and what the surrounding document needs to know.</summary>
/// <param name="Component">A <see cref="PageView{TModel}"/>.</param>
/// <param name="Model">The component's model.</param>
/// <param name="Head">Title, links and other properties of the document.</param>
public sealed record Page(Type Component, object Model, PageHead Head)
{
    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Path of the page to redirect to, if the status says so; null when this page is the answer.</summary>
    public string? Location { get; init; }

    /// <summary>The document around it.</summary>
    public PageShell Shell { get; init; } = PageShell.Site;

    /// <summary>The same page, with something to correct in it: 400, and the title says so.</summary>
    public Page WithFaults() =>
        this with
        {
            Status = StatusCodes.Status400BadRequest,
            Head = Head with { Faulty = true, Store = false },
        };

    /// <summary>The same page, for no browser or cache to keep.</summary>
    public Page NotKept() => this with { Head = Head with { Store = false } };

    /// <summary>A page of a component and its model.</summary>
    public static Page Of<TView, TModel>(TModel model, PageHead head)
        where TView : PageView<TModel>
        where TModel : notnull => new(typeof(TView), model, head);
}

/// <summary>Properties of a document apart from its content.</summary>
/// <param name="Title">Its own title, without the site's name.</param>
public sealed record PageHead(string Title)
{
    /// <summary>One or two sentences for search engines and share cards; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// Whether the page is about getting help: it has no campaign art and a title that reveals nothing.
    /// </summary>
    public bool Quiet { get; init; }

    /// <summary>Whether the page is a sheet for the printer: paper leaves out masthead and foot.</summary>
    public bool OnPaper { get; init; }

    /// <summary>Whether it is opened for a large picture.</summary>
    public bool Pictured { get; init; }

    /// <summary>Whether browsers may store it. They may not store help pages.</summary>
    public bool Store { get; init; } = true;

    /// <summary>
    /// Whether the server may store the rendered page even if browsers may not, because it depends only on the content
    /// and the day and shows nothing about the reader.
    /// </summary>
    public bool KeptHere { get; init; }

    /// <summary>Whether something that was typed has to be corrected; the title then begins with it.</summary>
    public bool Faulty { get; init; }

    /// <summary>A line at the very top of a page that must not be mistaken for the public one; null for none.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>Name of the visual theme; null for the default.</summary>
    public string? Theme { get; init; }

    /// <summary>Canonical path for search engines; null for the path of the request without its query.</summary>
    public string? Canonical { get; init; }

    /// <summary>
    /// Path of the same page in the site's other language, Vietnamese or English; null when there is none.
    /// </summary>
    public string? Twin { get; init; }

    /// <summary>
    /// The page of an item in each of its languages: BCP 47 tag and path. Takes precedence over the twin.
    /// </summary>
    public ImmutableArray<(string Language, string Path)> Alternates { get; init; } = [];

    /// <summary>Path of its own picture for links to it, 1200 × 630; null: the picture of the site.</summary>
    public string? Picture { get; init; }

    /// <summary>schema.org data about the page, as JSON-LD objects.</summary>
    public ImmutableArray<object> Data { get; init; } = [];
}

/// <summary>Base class of every page's component.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class PageView<TModel> : ComponentBase
{
    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
