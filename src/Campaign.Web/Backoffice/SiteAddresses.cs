using Campaign.Core.Publication;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Items;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.Web.Backoffice;

/// <summary>Finds the address of a document on the public site.</summary>
internal sealed class SiteAddresses(SnapshotStore store, ItemKinds kinds, IOptions<CampaignOptions> options)
    : IPublicAddresses
{
    public string BaseOf(HttpRequest request) => options.Value.OriginOf(request);

    public IEnumerable<DocumentAddress> Of(IContent content)
    {
        var snapshot = store.Current;
        var cultures = content.ContentType.Variations.VariesByCulture()
            ? content.PublishedCultures
            : [CampaignSnapshot.DefaultLanguage];
        foreach (var culture in cultures)
        {
            var item = snapshot.Find(content.Key, culture);
            var path = item is null ? null : kinds.PageOf(item, snapshot);
            yield return new(
                culture,
                path,
                path is not null ? null
                    : item is null ? "Chưa hiện trên trang công khai."
                    : "Không có trang riêng."
            );
        }
    }
}
