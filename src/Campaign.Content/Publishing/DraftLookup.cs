using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Campaigns;
using Campaign.Core.Materials;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing;

/// <summary>
/// Answers about other documents while one is about to be published: a place that was published a moment ago, by the
/// same import, counts although the snapshot has not followed yet.
/// </summary>
internal sealed class DraftLookup(CampaignSnapshot snapshot, IMediaFiles files, IContentService documents)
    : IProjectionLookup
{
    public string? Campaign(Guid key) => snapshot.Find<CampaignInfo>(key)?.Alias;

    public (string? Campaign, int Year)? Edition(Guid key) =>
        snapshot.Find<Edition>(key) is { } edition ? (edition.Header.Campaign, edition.Year) : null;

    public string? Place(Guid key) =>
        snapshot.Find<Core.Places.Place>(key)?.Ref
        ?? (
            documents.GetById(key) is { Trashed: false, Published: true } place
                ? Stored.Text(place.GetValue(CommonFields.Id))
                : null
        );

    public string? ProvinceOfFolder(Guid key)
    {
        if (snapshot.Find(key, CampaignSnapshot.DefaultLanguage) is not null)
            return null;
        return documents.GetById(key) is { ContentType.Alias: ItemTables.ProvinceFolder } folder
            ? Stored
                .Keys(folder.GetValue("place", published: folder.Published))
                .Select(x => Place(x) ?? "")
                .FirstOrDefault("")
            : null;
    }

    public bool IsLegalDocument(Guid key) => snapshot.Find<LegalDocument>(key) is not null;

    public Guid? Organisation(string slug) => null;

    public MaterialFile? File(Guid media, int version) => files.Find(media, version);

    public bool IsTaken(ItemType type, string language, string slug, Guid by) => false;
}
