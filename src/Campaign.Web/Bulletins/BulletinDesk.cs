using Campaign.Content.Types;
using Campaign.Core.Bulletins;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Items;
using Campaign.Web.Words;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Bulletins;

/// <summary>
/// What an officer needs to put an issue together. The draft itself is made as every other document is, with the same
/// checks.
/// </summary>
internal sealed class BulletinDesk(
    SnapshotStore store,
    CampaignClock clock,
    ItemKinds kinds,
    ItemTables tables,
    IContentService contents
)
{
    /// <summary>What is public in a period, for a place.</summary>
    public IResult Offer(HttpContext http, string period, DateOnly? day, string? place)
    {
        var (snapshot, on) = (store.Current, day ?? clock.Today);
        if (on.Year is < 1990 or > 2100)
            return Problems.Invalid("Ngày phải trong khoảng 1990–2100.");
        Place? at = null;
        if (!string.IsNullOrEmpty(place) && (at = PlaceOf(snapshot, place)) is null)
            return Problems.Invalid($"Không có nơi nào mang mã «{place}», hoặc nơi ấy nay thuộc nhiều nơi.");
        var edition = EditionOn(snapshot, on);
        if (period == "edition" && edition is null)
            return Problems.Invalid("Chưa có năm chiến dịch nào công khai.");
        BulletinPeriod? days = period switch
        {
            "week" => BulletinPeriod.Week(on),
            "month" => BulletinPeriod.Month(on),
            "edition" => BulletinPeriod.Of(edition!),
            _ => null,
        };
        if (days is null)
            return Problems.Invalid($"Không có khoảng thời gian «{period}».");
        var offer = new BulletinOffer(snapshot, clock, kinds);
        var number = offer.NextNumber(at);
        var name = at is null ? "" : " " + PlaceWords.Name(snapshot.Places, at.Ref, clock.Today);
        return Results.Ok(
            new
            {
                documentType = tables.Find(ItemType.Bulletin.Name)!.Key,
                parents = Parents(http.Officer(), snapshot),
                edition = edition?.Id,
                place = at?.Id,
                number,
                title = $"Bản tin{name} số {number}",
                issuedOn = clock.Today,
                days.From,
                days.Until,
                Bulletin.MostItems,
                items = offer.For(at, days),
            }
        );
    }

    private Place? PlaceOf(CampaignSnapshot snapshot, string code) =>
        snapshot.Places.Resolve(code, clock.Today) is [var only] ? only : null;

    private static Edition? EditionOn(CampaignSnapshot snapshot, DateOnly day) =>
        snapshot.All<CampaignInfo>().FirstOrDefault() is { } campaign
            ? EditionFacts.Current(snapshot, campaign.Alias, day)
            : null;

    // Whoever is confined writes in the folders that were assigned; the others in the years of campaigns.
    private IEnumerable<object> Parents(Officer officer, CampaignSnapshot snapshot) =>
        officer.IsConfined(Permissions.DocumentCreate)
            ? contents
                .GetByIds(officer.DocumentStartNodes)
                .Where(x => !x.Trashed)
                .Select(x => new { id = x.Key, name = x.Name ?? "" })
            : snapshot.All<Edition>().Select(x => new { id = x.Id, name = x.Title });
}
