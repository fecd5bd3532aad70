using System.Collections.Concurrent;
using Campaign.Core.Campaigns;
using Campaign.Core.Materials;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;

namespace Campaign.Content.Projection;

/// <summary>Answers from a snapshot. Folders are not in it, so the caller passes in their places.</summary>
/// <param name="snapshot">What is public so far.</param>
/// <param name="folders">Place of each province's folder.</param>
/// <param name="files">Finds uploaded files.</param>
internal sealed class SnapshotLookup(
    CampaignSnapshot snapshot,
    ConcurrentDictionary<Guid, Guid> folders,
    IMediaFiles files
) : IProjectionLookup
{
    public string? Campaign(Guid key) => snapshot.Find<CampaignInfo>(key)?.Alias;

    public (string? Campaign, int Year)? Edition(Guid key) =>
        snapshot.Find<Edition>(key) is { } edition ? (edition.Header.Campaign, edition.Year) : null;

    public string? Place(Guid key) => snapshot.Find<Place>(key)?.Ref;

    public string? ProvinceOfFolder(Guid key) => folders.TryGetValue(key, out var place) ? Place(place) ?? "" : null;

    public bool IsLegalDocument(Guid key) => snapshot.Find<LegalDocument>(key) is not null;

    public Guid? Organisation(string slug) => snapshot.FindBySlug<Organisation>(ItemType.Organisation, slug)?.Id;

    public MaterialFile? File(Guid media, int version) => files.Find(media, version);

    public bool IsTaken(ItemType type, string language, string slug, Guid by) =>
        snapshot.FindBySlug<PublishedItem>(type, slug, language) is { } owner && owner.Id != by;
}
