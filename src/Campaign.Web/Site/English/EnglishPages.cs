using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Organisations;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Site.Errors;
using Campaign.Web.Site.Help;
using Campaign.Web.Site.Home;
using Campaign.Web.Site.Http;

namespace Campaign.Web.Site.English;

/// <summary>English pages: what the campaign is, how to get help, how to reach the publisher.</summary>
internal static class EnglishPages
{
    /// <summary>Tag of English content.</summary>
    internal const string Tag = "en-US";

    /// <summary>What the month is and when.</summary>
    public static Page About(PageContext context)
    {
        var campaign = context.MainCampaign;
        var edition = campaign is null ? null : EditionFacts.Current(context.Snapshot, campaign.Alias, context.Today);
        var model = new EnglishModel(
            English(context, campaign),
            English(context, edition),
            [.. HomePages.Hotlines(context).Select(x => English(context, x)!)]
        );
        return Page.Of<EnglishView, EnglishModel>(
            model,
            new PageHead(context.Ui.SiteName)
            {
                Description =
                    "Viet Nam's Action Month for gender equality and against violence, 15 November to 15 December.",
                Theme = edition?.VisualTheme,
                Twin = "/",
                Data = [StructuredData.Publisher(context)],
            }
        );
    }

    /// <summary>The numbers, in English where somebody has translated them.</summary>
    public static Page Help(PageContext context) =>
        Page.Of<EnglishHelpView, ImmutableArray<Service>>(
            [
                .. ServiceSearch
                    .National(context)
                    .Concat(ServiceSearch.Regional(context))
                    .Select(x => English(context, x)!),
            ],
            new PageHead("Directory")
            {
                Quiet = true,
                Store = false,
                KeptHere = true,
                Twin = "/tro-giup",
            }
        );

    /// <summary>One service, in English where somebody has translated it.</summary>
    public static Page Service(PageContext context)
    {
        var slug = context.Segment("slug");
        if (context.Snapshot.FindBySlug<Service>(ItemType.Service, slug) is not { } service)
            return context.Missing(ItemType.Service, slug);
        if (!ServiceSearch.IsFresh(context, service))
            return MissingPages.Overdue(context);
        var english = English(context, service)!;
        var shown = new Translation<Service>(english, Tag, english.Language != Tag);
        var head = new PageHead("Directory")
        {
            Quiet = true,
            Store = false,
            KeptHere = true,
            Data = [StructuredData.Service(context, english)],
        };
        return Page.Of<ServiceView, Translation<Service>>(
            shown,
            head.In(context, shown) with
            {
                Twin = SiteAddress.Of(service, context.Snapshot),
            }
        );
    }

    /// <summary>The publisher and the bodies in charge.</summary>
    public static Page Contact(PageContext context) =>
        Page.Of<EnglishContactView, ImmutableArray<Organisation>>(
            [.. context.Snapshot.All<Organisation>().Select(x => English(context, x)!)],
            new PageHead("Organisation and contact") { Theme = context.CurrentTheme, Twin = "/gioi-thieu" }
        );

    private static T? English<T>(PageContext context, T? item)
        where T : PublishedItem => item is null ? null : context.Snapshot.Find<T>(item.Id, Tag) ?? item;
}

/// <summary>The English home page; items without a translation are in Vietnamese.</summary>
public sealed record EnglishModel(CampaignInfo? Campaign, Edition? Edition, IReadOnlyList<Service> Hotlines);
