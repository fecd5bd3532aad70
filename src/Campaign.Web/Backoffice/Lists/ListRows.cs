using Campaign.Content.Publishing;
using Campaign.Content.Publishing.Approval;
using Campaign.Content.Publishing.Listing;
using Campaign.Content.Publishing.Translating;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Scheduling;
using Campaign.Web.Words;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Backoffice.Lists;

/// <summary>Rows of one list; what documents side by side share is looked up once.</summary>
internal sealed class ListRows(
    DraftLists drafts,
    AddressedPlaces addresses,
    IContentService documents,
    ILookup<Guid, ScheduledAct> plans,
    CampaignSnapshot snapshot,
    CampaignClock clock
)
{
    private readonly Dictionary<int, (string Place, int? Year)> _above = [];
    private readonly Dictionary<Guid, int?> _editions = [];

    /// <summary>The year of the edition that it lies in or names; null when there is none.</summary>
    public int? YearOf(IContent document) =>
        Above(document).Year ?? (DraftLists.EditionOf(document) is { } edition ? YearOf(edition) : null);

    public ListRow Of(IContent document)
    {
        var listed = drafts.Of(document);
        var (place, _) = Above(document);
        var waiting = plans[document.Key].Where(x => x.Failure is null).ToList();
        return new(
            document.Key,
            document.GetCultureName(CampaignSnapshot.DefaultLanguage) ?? document.Name ?? "",
            listed.Order,
            listed.Text,
            listed.Detail,
            YearOf(document),
            listed.Places.Length > 0 ? listed.Places : place,
            listed.Source,
            [.. Languages(document, waiting)],
            At(waiting, publishes: true),
            At(waiting, publishes: false),
            plans[document.Key].Select(x => x.Failure).FirstOrDefault(x => x is not null),
            new(DateTime.SpecifyKind(document.UpdateDate, DateTimeKind.Utc)),
            document.ContentType.Icon
        );
    }

    private DateTimeOffset? At(IEnumerable<ScheduledAct> waiting, bool publishes) =>
        waiting.Where(x => x.Publishes == publishes).Select(x => (DateTimeOffset?)clock.Local(x.At)).Min();

    private IEnumerable<ListedLanguage> Languages(IContent document, List<ScheduledAct> waiting)
    {
        var outdated = TranslationDrafts.Outdated(document);
        foreach (var culture in ApprovalDrafts.CulturesOf(document))
        {
            var isPublic = document.Published && (culture == Change.Invariant || document.IsCulturePublished(culture));
            var isChanged = culture == Change.Invariant ? document.Edited : document.IsCultureEdited(culture);
            var own = waiting.Where(x =>
                string.Equals(x.Culture ?? Change.Invariant, culture, StringComparison.OrdinalIgnoreCase)
            );
            yield return new(culture, isPublic, isChanged, outdated.Contains(culture), At(own, publishes: false));
        }
    }

    private (string Place, int? Year) Above(IContent document)
    {
        if (_above.TryGetValue(document.ParentId, out var known))
            return known;
        var ids = AddressedPlaces.Ids(document.Path).SkipLast(1).ToArray();
        var place = addresses.ProvinceOf(ids) is { } code
            ? PlaceWords.Name(snapshot.Places, code, clock.Today)
            : "Cả nước";
        var edition = documents.GetByIds(ids).FirstOrDefault(x => x.ContentType.Alias == "edition");
        return _above[document.ParentId] = (place, edition is null ? null : YearOf(edition.Key));
    }

    private int? YearOf(Guid edition) =>
        _editions.TryGetValue(edition, out var known)
            ? known
            : _editions[edition] = documents.GetById(edition)?.GetValue<int?>("year");
}
