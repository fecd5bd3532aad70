using System.Globalization;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Campaign.Web.Words;

namespace Campaign.Web.Site.Home;

/// <summary>The home page, a page for each edition, and the archive of editions.</summary>
internal static class HomePages
{
    /// <summary>The current edition of the main campaign.</summary>
    public static Page Home(PageContext context)
    {
        var edition = context.MainCampaign is { } campaign
            ? EditionFacts.Current(context.Snapshot, campaign.Alias, context.Today)
            : null;
        var facts = edition is null
            ? null
            : EditionFacts.Of(context.Snapshot, context.MainCampaign!, edition, context.Today);
        return Page.Of<HomeView, HomeModel>(
            new HomeModel(facts, context.Services.Hotlines, HomePlace(context)),
            new PageHead(context.Ui.SiteName)
            {
                Description = Description(facts),
                Theme = edition?.VisualTheme,
                Twin = "/en",
                Data = [StructuredData.Publisher(context), .. Data(context, facts)],
            }
        );
    }

    /// <summary>One year of the main campaign.</summary>
    public static Page Edition(PageContext context) =>
        context.MainCampaign is { } campaign ? Edition(context, campaign) : context.NotFound("chiến dịch");

    /// <summary>One year of any campaign.</summary>
    public static Page CampaignEdition(PageContext context) =>
        context.Snapshot.All<CampaignInfo>().FirstOrDefault(x => x.Alias == context.Segment("alias")) is { } campaign
            ? Edition(context, campaign)
            : context.Missing(ItemType.Edition, $"{context.Segment("alias")}-{context.Segment("year")}");

    /// <summary>All editions of all campaigns.</summary>
    public static Page Archive(PageContext context)
    {
        var campaigns = context
            .Snapshot.All<CampaignInfo>()
            .Select(x =>
                (
                    x,
                    (IReadOnlyList<Edition>)
                        [
                            .. context
                                .Snapshot.All<Edition>()
                                .Where(e => e.Header.Campaign == x.Alias)
                                .OrderByDescending(e => e.Year),
                        ]
                )
            )
            .ToList();
        return Page.Of<ArchiveView, ArchiveModel>(
            new ArchiveModel(campaigns),
            new PageHead("Các năm") { Description = "Chủ đề và thời gian của từng năm, kèm nguồn." }
        );
    }

    private static Page Edition(PageContext context, CampaignInfo campaign)
    {
        var year = int.Parse(context.Segment("year"), CultureInfo.InvariantCulture);
        var edition = context
            .Snapshot.All<Edition>()
            .FirstOrDefault(x => x.Header.Campaign == campaign.Alias && x.Year == year);
        if (edition is null)
            return context.Missing(ItemType.Edition, $"{campaign.Alias}-{year}");
        var facts = EditionFacts.Of(context.Snapshot, campaign, edition, context.Today);
        return Page.Of<EditionView, EditionFacts>(
            facts,
            new PageHead($"{campaign.Title} {year}")
            {
                Description = Description(facts),
                Theme = edition.VisualTheme,
                Canonical = context.AddressOf(edition),
                Data = [.. Data(context, facts)],
            }
        );
    }

    // A merged unit leads to its successor. A divided one has several, and choosing is not up to us.
    private static Place? HomePlace(PageContext context) =>
        context.Options.HomePlace is { } code && context.Snapshot.Places.Resolve(code, context.Today) is [var place]
            ? place
            : null;

    private static string? Description(EditionFacts? facts) =>
        facts is null
            ? null
            : $"{Dates.Range(facts.Edition.Start, facts.Edition.End)}. "
                + (facts.Edition.Theme is { } theme ? $"Chủ đề: {theme}." : facts.Campaign.Header.Summary);

    private static IEnumerable<object> Data(PageContext context, EditionFacts? facts)
    {
        if (facts is not null)
            yield return StructuredData.Edition(context, facts);
    }
}
