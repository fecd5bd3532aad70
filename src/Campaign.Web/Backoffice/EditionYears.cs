using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Management;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Backoffice;

/// <summary>A campaign's editions are its years, drafts of them too.</summary>
internal sealed class EditionYears(IContentService documents, SnapshotStore store, CampaignClock clock)
    : IYearlyDocuments
{
    public int ThisYear => clock.Today.Year;

    public bool MayHoldYears(string type) => type == ItemType.Campaign.Name;

    public int? YearOf(Guid key, string type) =>
        type != ItemType.Edition.Name ? null
        : store.Current.Find<Edition>(key) is { } known ? known.Year
        : documents.GetById(key)?.GetValue<int?>("year") is { } year and > 0 ? year
        : null;
}
