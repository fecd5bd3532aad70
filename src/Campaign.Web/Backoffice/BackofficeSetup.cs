using Campaign.UmbracoHost.Backoffice;
using Campaign.UmbracoHost.Management;
using Campaign.UmbracoHost.Management.Authority;
using Campaign.UmbracoHost.Search;
using Campaign.Web.Authority;

namespace Campaign.Web.Backoffice;

/// <summary>Connects the backoffice to the site and the campaign's own rules.</summary>
internal static class BackofficeSetup
{
    /// <summary>Replaces the host's placeholders. Call it after AddManagementApi.</summary>
    public static IServiceCollection AddBackoffice(this IServiceCollection services)
    {
        services.AddSingleton<OfficerPlaces>();
        services.AddSingleton<DraftPlaces>();
        services.AddSingleton<IAddressAuthority, AddressAuthority>();
        services.AddSingleton<DraftProjection>();
        services.AddSingleton<IDraftPage, DraftPage>();
        services.AddSingleton<ThemePreview>();
        services.AddSingleton<IScriptReviewer, ScriptReviewer>();
        services.AddSingleton<ScheduleCards>();
        services.AddSingleton<ICampaignDashboard, CampaignDashboard>();
        services.AddSingleton<IPublicAddresses, SiteAddresses>();
        services.AddSingleton<ISearchWords, FoldedWords>();
        services.AddSingleton<IYearlyDocuments, EditionYears>();
        return services;
    }

    /// <summary>Maps the pages of the site that only officers are linked to.</summary>
    public static void MapBackofficePages(this IEndpointRouteBuilder app)
    {
        var preview = app.ServiceProvider.GetRequiredService<ThemePreview>();
        const string page = ThemePreview.Path + "/{theme}/{token}";
        app.MapGet(page, preview.ShowAsync).ExcludeFromDescription();
        app.MapGet($"{page}/{ThemePreview.Poster}", preview.PosterAsync).ExcludeFromDescription();
    }
}
