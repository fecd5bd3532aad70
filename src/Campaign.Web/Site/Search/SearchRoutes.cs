using Campaign.Web.Pages;
using Campaign.Web.Search;
using Microsoft.AspNetCore.Mvc;

namespace Campaign.Web.Site.Search;

/// <summary>The search page.</summary>
internal static class SearchRoutes
{
    /// <summary>Maps it.</summary>
    public static void MapSearchPages(this WebApplication app)
    {
        var search = app.Services.GetRequiredService<SearchService>();
        app.MapPage("/tim-kiem", context => SearchPages.Results(context, search), SearchPages.Parameters);
        // What people type is sent by POST. An address with words is for links that somebody made on purpose.
        app.MapPost(
                "/tim-kiem",
                (HttpContext http, PageEndpoint pages) =>
                    pages.PostAsync(http, page => Task.FromResult(SearchPages.Results(page, search)))
            )
            .WithMetadata(new RequestSizeLimitAttribute(SearchPages.LargestForm))
            .ExcludeFromDescription();
    }
}
