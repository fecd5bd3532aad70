using System.Globalization;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;
using Campaign.Web.Pages;
using Campaign.Web.Search;
using Campaign.Web.Services;

namespace Campaign.Web.Site.Search;

/// <summary>The site's search page. A query is stored nowhere: not in the browser, not in a log, not here.</summary>
internal static class SearchPages
{
    private const int PageSize = 20;

    /// <summary>The last page of results that can be opened.</summary>
    internal const int LastPage = 50;

    /// <summary>
    /// Largest form in bytes. A pasted story fits, even with nine bytes per letter and beyond the part that is read.
    /// </summary>
    internal const int LargestForm = 1 << 20;

    /// <summary>Query parameters: words, type, year, place, page.</summary>
    internal static readonly string[] Parameters = ["q", "loai", "nam", "noi", "trang"];

    /// <summary>The form, and the hits if there is a query.</summary>
    public static Page Results(PageContext context, SearchService search)
    {
        var (query, snapshot) = (context.Query, context.Snapshot);
        var words = query.Typed("q");
        var type = query.Choice("loai", context.Kinds.All.Select(x => x.Type.Name), "loại");
        var years = snapshot
            .All<Edition>()
            .Select(x => x.Year.ToString(CultureInfo.InvariantCulture))
            .Distinct()
            .ToList();
        var year = query.Choice("nam", years, "năm");
        var place = query.Text("noi");
        if (place is not null && snapshot.Places.Find(place) is null)
            query.Refuse("noi", $"Không có địa danh «{place}».");
        if (
            !int.TryParse(query.Text("trang") ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            || page is < 1 or > LastPage
        )
            query.Refuse("trang", "Trang phải là số từ 1 đến 50.");
        var isReady = words is null || search.HasFollowed(snapshot.Seq);
        var request = new SearchRequest(
            words ?? "",
            Types: type is null ? null : [new ItemType(type)],
            Place: place,
            Edition: year is null ? null : int.Parse(year, CultureInfo.InvariantCulture),
            Skip: (Math.Clamp(page, 1, LastPage) - 1) * PageSize,
            Take: PageSize
        );
        // Whatever else is wrong with the form, a call for help is answered.
        if (query.Faults.Count > 0 && HelpCall.Of(words, snapshot, context.Today) is { } call)
            return HelpPages.Call(context, call.Numbers);
        var result = words is null || query.Faults.Count > 0 ? null : search.Search(request);
        isReady &= result?.IsReady != false;
        var model = new SearchModel(words, type, year, years, page, PageSize, result, isReady, context.AddressOf)
        {
            Numbers = result is null ? null : Numbers(context, words, result),
            Place = words is null ? PlaceAnswer.Nowhere : new PlaceLookup(snapshot.Places, context.Today).Only(words),
        };
        // The title reveals nothing; only the page itself shows the words.
        return Page.Of<SearchView, SearchModel>(
            model,
            new PageHead("Tìm kiếm")
            {
                Store = words is null,
                Listed = words is null,
                // The same before and after a search, so that the open tab reveals nothing.
                Quiet = true,
                Twin = "/en/search",
            }
        );
    }

    private static HelpNumbers? Numbers(PageContext context, string? words, SearchResult result) =>
        result.Call?.Numbers
        ?? HelpNumbers.BesidesCalls(words, context.Snapshot, context.Today)
        ?? (result.Total == 0 ? HelpNumbers.BesideNothing(context.Snapshot, context.Today) : null);
}

/// <summary>What the search page shows.</summary>
/// <param name="Words">The query; null when there is none yet.</param>
/// <param name="Type">Filter by type.</param>
/// <param name="Year">Filter by year.</param>
/// <param name="Years">Years to choose from.</param>
/// <param name="Page">Page number, from 1.</param>
/// <param name="PageSize">Hits per page.</param>
/// <param name="Result">The result; null without a query.</param>
/// <param name="IsReady">False while the index is being built.</param>
/// <param name="Address">Path of an item's page; null when it has none.</param>
public sealed record SearchModel(
    string? Words,
    string? Type,
    string? Year,
    IReadOnlyList<string> Years,
    int Page,
    int PageSize,
    SearchResult? Result,
    bool IsReady,
    Func<PublishedItem, string?> Address
)
{
    /// <summary>
    /// The place that the query names and nothing else, or the places to choose from when several have that name.
    /// </summary>
    public PlaceAnswer Place { get; init; } = PlaceAnswer.Nowhere;

    /// <summary>
    /// Numbers to call, above everything else: for a call for help, a number, what cannot be read, beside no result.
    /// </summary>
    public HelpNumbers? Numbers { get; init; }
}
