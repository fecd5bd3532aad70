using Campaign.Content.Projection;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Events;
using Campaign.Web.Materials;
using Campaign.Web.Messages;
using Campaign.Web.Pages;
using Campaign.Web.Plans;
using Campaign.Web.Services;
using Campaign.Web.Site.Home;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice;

/// <summary>
/// Shows a draft on the real page: the public snapshot with the draft put over it, for this one request.
/// </summary>
internal sealed class DraftPage(
    IPublishedDocuments documents,
    DraftProjection projection,
    SnapshotStore store,
    PageEndpoint pages
) : IDraftPage
{
    private const string Notice = "Bản xem trước, chưa công bố. Đừng chia sẻ địa chỉ này.";

    public async Task<IResult> ShowAsync(IContent draft, string? culture, HttpContext http)
    {
        if (await documents.FindDraftAsync(draft.Key, http.RequestAborted) is not { } document)
            return Results.NotFound();
        var (items, faults) = projection.Project(document, store.Current);
        var language = culture ?? CampaignSnapshot.DefaultLanguage;
        if ((items.FirstOrDefault(x => x.Language == language) ?? items.FirstOrDefault()) is not { } item)
            return Results.Text(Unready(faults), statusCode: StatusCodes.Status422UnprocessableEntity);
        var snapshot = store.Current.Apply(items, [], store.Current.Seq);
        if (PageOf(item, snapshot) is not var (handler, route))
            return Results.Text(
                "Loại nội dung này không có trang riêng trên trang công khai.",
                statusCode: StatusCodes.Status404NotFound
            );
        await pages.PreviewAsync(http, snapshot, route, handler, Notice);
        return Results.Empty;
    }

    private static string Unready(IEnumerable<ProjectionFault> faults) =>
        "Bản nháp chưa đủ để hiển thị:\n"
        + string.Join('\n', faults.Select(x => $"- {x.Fault.Field}: {x.Fault.Message}"));

    private static (Func<PageContext, Page>, RouteValueDictionary)? PageOf(
        PublishedItem item,
        CampaignSnapshot snapshot
    ) =>
        item switch
        {
            KeyMessage => (MessagePages.One, Slug(item)),
            Service => (HelpPages.One, Slug(item)),
            Event => (CalendarPages.One, Slug(item)),
            Material => (MaterialPages.One, Slug(item)),
            LegalDocument => (PlanPages.One, Slug(item)),
            Target target when snapshot.Find<LegalDocument>(target.Document) is { } plan => (PlanPages.One, Slug(plan)),
            Target or ReportingDuty => (PlanPages.List, []),
            { Header: { Campaign: { } campaign, Edition: { } year } } => (
                HomePages.CampaignEdition,
                new RouteValueDictionary { ["alias"] = campaign, ["year"] = $"{year}" }
            ),
            CampaignInfo => (HomePages.Home, []),
            _ => null,
        };

    private static RouteValueDictionary Slug(PublishedItem item) => new() { ["slug"] = item.Slug };
}
