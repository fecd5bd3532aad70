using Campaign.UmbracoHost.Management;
using Campaign.Web.Http.Answers;
using Campaign.Web.Pages;

namespace Campaign.Web.Reporting;

/// <summary>Reports of what units did in an edition, and their sums.</summary>
internal static class ResultsArea
{
    /// <summary>Registers reports and what readers see of them. It needs the public API and the site.</summary>
    public static IServiceCollection AddResults(this IServiceCollection services) =>
        services
            .AddSingleton<ReportStore>()
            .AddSingleton<ReportIntake>()
            .AddSingleton<AcceptedReports>()
            .AddHostedService<AcceptedFollower>()
            .AddSingleton<ShownEditions>()
            .AddSingleton<ResultsApi>()
            .AddSingleton<ResultPages>();

    /// <summary>Registers the officers' side. It needs the backoffice.</summary>
    public static IServiceCollection AddResultDesk(this IServiceCollection services) =>
        services.AddSingleton<ResultDesk>().AddSingleton<IManagementRoutes, ResultRoutes>();

    /// <summary>Maps the public addresses.</summary>
    public static WebApplication MapResults(this WebApplication app)
    {
        foreach (var resource in app.Services.GetRequiredService<ResultsApi>().Table)
            app.MapResource(resource);
        app.MapReports();
        var pages = app.Services.GetRequiredService<ResultPages>();
        app.MapPage("/ket-qua/{year:int:range(1990,2100)}", pages.Show, ResultPages.Place);
        app.MapPage("/chien-dich/{alias}/{year:int:range(1990,2100)}/ket-qua", pages.Show, ResultPages.Place);
        return app;
    }
}
