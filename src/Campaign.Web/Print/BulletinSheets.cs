using Campaign.Core.Bulletins;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Themes;
using Campaign.Web.Bulletins;
using Campaign.Web.Items;
using Campaign.Web.Words;

namespace Campaign.Web.Print;

/// <summary>Puts an issue of a bulletin on paper.</summary>
internal sealed class BulletinSheets(PrintComposer composer, PrintIssuers issuers, ThemeCatalog themes, ItemKinds kinds)
{
    /// <summary>The whole issue, before anybody knows how much of it fits.</summary>
    public PrintContent Compose(CampaignSnapshot snapshot, DateOnly today, Bulletin item)
    {
        var language = PrintComposer.Tag(item.Language);
        var campaign = PrintComposer.CampaignOf(snapshot, item.Header.Campaign, item.Language);
        var place = PrintComposer.PlaceOf(snapshot, item, today);
        var issuer = issuers.Of(snapshot, today, place, item.Language);
        var own = item.Organisation is { } id ? snapshot.Find<Organisation>(id)?.Title : null;
        var page = kinds.PageOf(item, snapshot);
        return new()
        {
            Message = item.Title,
            Theme = PrintComposer.ThemeOf(snapshot, campaign, item.Header.Edition, today),
            Language = language,
            Words = themes.WordsOf(language),
            CampaignName = campaign?.Title ?? "",
            CampaignLanguage = PrintComposer.Tag(campaign?.Language),
            PlaceName = place is null ? "" : PlaceWords.Name(snapshot.Places, place.Ref, today),
            Organisation = own ?? issuer.Name,
            OrganisationLanguage = own is null ? PrintComposer.Tag(issuer.Language) : "vi",
            Logos = own is null || own == issuer.Name ? issuer.Logos : [],
            Hotlines = PrintHotlines.Of(snapshot, today, place, item.Language),
            QrUrl = composer.QrUrl(place),
            IsSample = item.Header.IsSample || issuer.IsSample,
            Masthead = new(
                $"Số {item.Number}",
                $"ngày {Dates.Full(item.IssuedOn)}",
                item is { From: { } from, Until: { } until } ? Dates.Range(from, until) : "",
                item.LicenceLine ?? "",
                item.Lead ?? "",
                page is null ? "" : composer.PageUrl(page)
            ),
            Sections =
            [
                .. BulletinItems
                    .Of(snapshot, today, item)
                    .Shown.Select(x => new PrintSection(BulletinItems.HeadingOf(x), BulletinItems.TextOf(x, snapshot))),
            ],
        };
    }
}
