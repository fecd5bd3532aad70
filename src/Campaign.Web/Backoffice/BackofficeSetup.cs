using Campaign.UmbracoHost.Backoffice;

namespace Campaign.Web.Backoffice;

/// <summary>Joins the backoffice to the site and the campaign's own rules.</summary>
internal static class BackofficeSetup
{
    /// <summary>Replaces the host's stand-ins. Call it after AddManagementApi.</summary>
    public static IServiceCollection AddBackoffice(this IServiceCollection services)
    {
        services.AddSingleton<DraftProjection>();
        services.AddSingleton<IDraftPage, DraftPage>();
        services.AddSingleton<IScriptReviewer, ScriptReviewer>();
        services.AddSingleton<ICampaignDashboard, CampaignDashboard>();
        services.AddSingleton<IPublicAddresses, SiteAddresses>();
        services.AddSingleton<ISearchWords, FoldedWords>();
        return services;
    }
}
