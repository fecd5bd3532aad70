using Campaign.Web.Pages;
using Campaign.Web.Pages.Layout;
using Campaign.Web.Search;
using Campaign.Web.Site.Search;
using Campaign.Web.Words;
using Microsoft.AspNetCore.Mvc;

namespace Campaign.Web.Site.English;

/// <summary>
/// Search for readers of English: what exists in English first, then what only Vietnamese pages say. A query is stored
/// nowhere, as on the Vietnamese page.
/// </summary>
internal static class EnglishSearchPages
{
    /// <summary>Address of the page.</summary>
    internal const string Path = "/en/search";

    // The rest is a button away, on the Vietnamese page.
    private const int Most = 20;

    /// <summary>Maps the page, and the forms of the English pages that must leave no address behind.</summary>
    public static void MapEnglishSearch(this WebApplication app)
    {
        var search = app.Services.GetRequiredService<SearchService>();
        IReadOnlyList<SiteSection> sections = [.. app.Services.GetServices<SiteSection>()];
        app.MapPage(Path, context => Results(context, search, sections), "q");
        app.MapForm(Path, context => Results(context, search, sections));
        app.MapForm("/en/help", EnglishPages.Opened);
    }

    private static void MapForm(this IEndpointRouteBuilder routes, string path, Func<PageContext, Page> handler) =>
        routes
            .MapPost(
                path,
                (HttpContext http, PageEndpoint pages) => pages.PostAsync(http, x => Task.FromResult(handler(x)))
            )
            .WithMetadata(new RequestSizeLimitAttribute(SearchPages.LargestForm))
            .ExcludeFromDescription();

    private static Page Results(PageContext context, SearchService search, IReadOnlyList<SiteSection> sections)
    {
        var words = context.Query.Typed("q");
        return Page.Of<EnglishSearchView, EnglishSearchModel>(
            words is null ? new(null) : Find(context, words, search, sections),
            // The title reveals nothing, and the same stands in an open tab before and after a search.
            new PageHead("Search")
            {
                Store = words is null,
                Listed = words is null,
                Quiet = true,
                Twin = "/tim-kiem",
            }
        );
    }

    private static EnglishSearchModel Find(
        PageContext context,
        string words,
        SearchService search,
        IReadOnlyList<SiteSection> sections
    )
    {
        var (snapshot, today) = (context.Snapshot, context.Today);
        var followed = search.HasFollowed(snapshot.Seq);
        var english = search.Search(new(words, LanguageNames.English, Take: Most));
        var vietnamese = search.Search(new(words, Take: Most));
        var shown = english.Hits.Select(x => x.Item.Id).ToHashSet();
        return new(words)
        {
            English = english.Hits,
            Vietnamese = [.. vietnamese.Hits.Where(x => !shown.Contains(x.Item.Id))],
            Total = vietnamese.Total,
            IsReady = followed && english.IsReady && vietnamese.IsReady,
            Pages = [.. vietnamese.Pages.Select(x => Answer(x, sections))],
            Numbers =
                english.Call?.Numbers
                ?? HelpNumbers.BesidesCalls(words, snapshot, today)
                ?? (
                    english.Total + vietnamese.Total == 0
                        ? HelpNumbers.BesideNothing(snapshot, today, english: true)
                        : null
                ),
        };
    }

    private static EnglishAnswer Answer(AnswerPage page, IReadOnlyList<SiteSection> sections) =>
        sections.FirstOrDefault(x => x.Path == page.Path) is { } section
            ? new(section.PathIn("en"), section.NameIn("en"), section.OtherLanguage("en"), null)
            : new(page.Path, page.Title, "vi", "vi");
}
