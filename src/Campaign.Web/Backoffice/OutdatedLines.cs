using Campaign.Core.Publication;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Words;

namespace Campaign.Web.Backoffice;

/// <summary>The dashboard's lines about public translations whose original was changed since.</summary>
internal static class OutdatedLines
{
    /// <summary>Those whose original was published last come first: readers of the two differ since then.</summary>
    public static IEnumerable<DashboardLine> Of(CampaignSnapshot snapshot, DashboardSight sight) =>
        from item in snapshot.Items
        where item.Header.TranslationOutdated && sight.Sees(item)
        let original = snapshot.Find(item.Id, CampaignSnapshot.DefaultLanguage)
        orderby original?.Header.UpdatedAt descending, item.Id
        select new DashboardLine(
            original?.Title ?? item.Title,
            $"Bản {LanguageNames.Of(item.Language)}: bản tiếng Việt đã sửa sau khi dịch",
            Document: item.Id
        );
}
