using Campaign.Content.Projection;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Campaign.Web.Publication;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice;

/// <summary>
/// Shows a draft on the real page, using the public snapshot with the draft applied for this one request.
/// </summary>
internal sealed class DraftPage(
    IPublishedDocuments documents,
    DraftProjection projection,
    SnapshotStore store,
    ItemKinds kinds,
    PageFinder finder,
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
        var path = kinds[item.Type].DraftPageOf(item, snapshot)?.Split('?')[0];
        if (path is null || finder.At(path) is not var (handler, route))
            return Results.Text(
                "Loại nội dung này không có trang riêng trên trang công khai.",
                statusCode: StatusCodes.Status404NotFound
            );
        await pages.PreviewAsync(http, snapshot, route, handler.Build, Notice);
        return Results.Empty;
    }

    private static string Unready(IEnumerable<ProjectionFault> faults) =>
        "Bản nháp chưa đủ để hiển thị:\n"
        + string.Join('\n', faults.Select(x => $"- {x.Fault.Field}: {x.Fault.Message}"));
}
