using Campaign.Web.Bulletins;
using Campaign.Web.Campaigns;
using Campaign.Web.Events;
using Campaign.Web.Items;
using Campaign.Web.Materials;
using Campaign.Web.Messages;
using Campaign.Web.Organisations;
using Campaign.Web.Places;
using Campaign.Web.Plans;
using Campaign.Web.Scripts;
using Campaign.Web.Services;

namespace Campaign.Web;

/// <summary>What the product publishes: one line per type, in the order in which lists of types show them.</summary>
internal static class Concepts
{
    public static IServiceCollection AddConcepts(this IServiceCollection services) =>
        services
            .AddScriptLibrary()
            .AddItemKind<CampaignKind>()
            .AddItemKind<EditionKind>()
            .AddItemKind<LocalThemeKind>()
            .AddItemKind<MessageKind>()
            .AddItemKind<MaterialKind>()
            .AddItemKind<ServiceKind>()
            .AddItemKind<EventKind>()
            .AddItemKind<ScriptKind>()
            .AddItemKind<BulletinKind>()
            .AddItemKind<AbbreviationKind>()
            .AddItemKind<DocumentKind>()
            .AddItemKind<TargetKind>()
            .AddItemKind<AllocationKind>()
            .AddItemKind<DutyKind>()
            .AddItemKind<IndicatorKind>()
            .AddItemKind<OrganisationKind>()
            .AddItemKind<PlaceKind>();
}
