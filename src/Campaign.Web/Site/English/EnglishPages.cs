using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Organisations;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Errors;
using Campaign.Web.Search;
using Campaign.Web.Services;
using Campaign.Web.Site.Home;
using Campaign.Web.Words;

namespace Campaign.Web.Site.English;

/// <summary>The English pages: what the campaign is, how to get help, and how to contact the publisher.</summary>
internal static class EnglishPages
{
    /// <summary>What the Action Month is and when it takes place.</summary>
    public static Page About(PageContext context)
    {
        var campaign = context.MainCampaign;
        var edition = campaign is null ? null : EditionFacts.Current(context.Snapshot, campaign.Alias, context.Today);
        var model = new EnglishModel(
            English(context, campaign),
            English(context, edition),
            [.. context.Services.Hotlines.Select(x => English(context, x)!)]
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

    /// <summary>The numbers, in English where there is a translation.</summary>
    public static Page Help(PageContext context) => Help(context, null);

    /// <summary>
    /// The numbers that answer what was typed in an address, above all the others: in English below <c>/en</c>.
    /// </summary>
    public static Page Call(PageContext context, HelpNumbers numbers) =>
        context.Language == "en" ? Help(context, numbers) : HelpPages.Call(context, numbers);

    /// <summary>What the exit button and search leave on a device. The title reveals nothing.</summary>
    public static Page Safety(PageContext context) =>
        Page.Of<EnglishSafetyView, string>(
            context.Options.SafeExitUrl,
            new PageHead("Using this site") { Quiet = true, Twin = "/an-toan" }
        );

    private static Page Help(PageContext context, HelpNumbers? numbers) =>
        Page.Of<EnglishHelpView, EnglishHelpModel>(
            new(
                [.. context.Services.National.Concat(context.Services.Regional).Select(x => English(context, x)!)],
                numbers
            ),
            new PageHead("Directory")
            {
                Quiet = true,
                Store = false,
                KeptHere = numbers is null,
                Twin = "/tro-giup",
            }
        );

    /// <summary>The service that a form opened, so that its name is in no address; without one the numbers.</summary>
    public static Page Opened(PageContext context) =>
        context.Query.Text("dich-vu") is { } slug ? Service(context, slug) : Help(context);

    /// <summary>One service, in English where there is a translation.</summary>
    public static Page Service(PageContext context) => Service(context, context.Segment("slug"));

    private static Page Service(PageContext context, string slug)
    {
        if (context.Snapshot.FindBySlug<Service>(ItemType.Service, slug) is not { } service)
            return context.Missing(ItemType.Service, slug);
        if (!context.Services.Shows(service))
            return MissingPages.NotShown(context, service);
        var english = English(context, service)!;
        var shown = new Translation<Service>(english, LanguageNames.English, english.Language != LanguageNames.English);
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
                Twin = context.AddressOf(service),
            }
        );
    }

    /// <summary>The publisher and the organisations in charge.</summary>
    public static Page Contact(PageContext context) =>
        Page.Of<EnglishContactView, ImmutableArray<Organisation>>(
            [.. context.Snapshot.All<Organisation>().Select(x => English(context, x)!)],
            new PageHead("Organisation and contact") { Theme = context.CurrentTheme, Twin = "/gioi-thieu" }
        );

    private static T? English<T>(PageContext context, T? item)
        where T : PublishedItem =>
        item is null ? null : context.Snapshot.Find<T>(item.Id, LanguageNames.English) ?? item;
}

/// <summary>The numbers, and above them those that answer what was typed in an address, or null.</summary>
public sealed record EnglishHelpModel(ImmutableArray<Service> Services, HelpNumbers? Numbers);

/// <summary>The English home page. Items without a translation are in Vietnamese.</summary>
public sealed record EnglishModel(CampaignInfo? Campaign, Edition? Edition, IReadOnlyList<Service> Hotlines);
