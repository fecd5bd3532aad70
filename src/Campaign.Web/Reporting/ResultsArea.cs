using Campaign.Core.Publication;
using Campaign.UmbracoHost.Management;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Campaign.Web.Reporting.Form;
using Campaign.Web.Reporting.Letters;
using Campaign.Web.Reporting.Papers;
using Campaign.Web.Reporting.Reminders;
using Campaign.Web.Reporting.Sheets;
using Microsoft.AspNetCore.Mvc;

namespace Campaign.Web.Reporting;

/// <summary>Reports of what units did in an edition, and their sums.</summary>
internal static class ResultsArea
{
    // Four texts of the longest kind, in which each letter is written as nine.
    private const int LargestForm = 512 << 10;

    private const int LargestFile = (1 << 20) + (64 << 10);

    /// <summary>Registers reports and what readers see of them. It needs the public API and the site.</summary>
    public static IServiceCollection AddResults(this IServiceCollection services) =>
        services
            .AddSingleton<ReportDecisions>()
            .AddSingleton<ReportStore>()
            .AddSingleton<ReportIntake>()
            .AddSingleton<AcceptedReports>()
            .AddSingleton<IPublishedBeside>(x => x.GetRequiredService<AcceptedReports>())
            .AddSingleton<INewsSource, ResultNews>()
            .AddSingleton<ShownEditions>()
            .AddSingleton<ResultsApi>()
            .AddSingleton<ResultPages>();

    /// <summary>Registers the officers' side. It also needs mail and the backoffice.</summary>
    public static IServiceCollection AddResultDesk(this IServiceCollection services) =>
        services
            .AddSingleton<DeskUnits>()
            .AddSingleton<StepActors>()
            .AddSingleton<ResultList>()
            .AddSingleton<ResultDesk>()
            .AddSingleton<ReportLinks>()
            .AddSingleton<LinkMakers>()
            .AddSingleton<LinkDesk>()
            .AddSingleton<FormDoor>()
            .AddSingleton<FormKnowledgeFinder>()
            .AddSingleton<KeptForms>()
            .AddSingleton<ReportForms>()
            .AddSingleton<FormSheets>()
            .AddSingleton<PaperMaker>()
            .AddSingleton<PaperDesk>()
            .AddSingleton<LetterWay>()
            .AddSingleton<FailedLetters>()
            .AddSingleton<ReminderMail>()
            .AddSingleton<LetterDesk>()
            .AddHostedService<ReminderJob>()
            .AddSingleton<IManagementRoutes, ResultRoutes>();

    /// <summary>Maps the form of a unit. It needs the officers' side.</summary>
    public static WebApplication MapReportForms(this WebApplication app)
    {
        var forms = app.Services.GetRequiredService<ReportForms>();
        app.MapReading(FormAddress.Pattern, forms.ShowAsync).ExcludeFromDescription();
        app.MapPost(FormAddress.Pattern, forms.PostAsync)
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm))
            .ExcludeFromDescription();
        var sheets = app.Services.GetRequiredService<FormSheets>();
        foreach (var extension in new[] { "xlsx", "csv" })
            app.MapReading(
                    $"{FormAddress.Pattern}/bieu-mau.{extension}",
                    (HttpContext http) => sheets.DownloadAsync(http, extension)
                )
                .ExcludeFromDescription();
        app.MapPost($"{FormAddress.Pattern}/nhap", sheets.UploadAsync)
            .WithMetadata(new RequestSizeLimitAttribute(LargestFile))
            .ExcludeFromDescription();
        return app;
    }

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
