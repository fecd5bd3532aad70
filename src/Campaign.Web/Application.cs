using Campaign.Content;
using Campaign.Content.Projection;
using Campaign.Rendering;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Management;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.Persistence.Erasing;
using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Api;
using Campaign.Web.Approvals;
using Campaign.Web.Backoffice;
using Campaign.Web.Backoffice.Approvals;
using Campaign.Web.Backoffice.Calls;
using Campaign.Web.Backoffice.Channels;
using Campaign.Web.Backoffice.Communes;
using Campaign.Web.Backoffice.Lists;
using Campaign.Web.Backoffice.Recalls;
using Campaign.Web.Backoffice.Translations;
using Campaign.Web.Boards;
using Campaign.Web.Broadcast;
using Campaign.Web.Broadcast.HandOver;
using Campaign.Web.Bulletins;
using Campaign.Web.Delivery;
using Campaign.Web.Embeds;
using Campaign.Web.Feeds;
using Campaign.Web.Fetches;
using Campaign.Web.Forms;
using Campaign.Web.Hsds;
using Campaign.Web.Http;
using Campaign.Web.Http.Answers;
using Campaign.Web.Intake;
using Campaign.Web.Items;
using Campaign.Web.Operations;
using Campaign.Web.Operations.Backups;
using Campaign.Web.Operations.Caches;
using Campaign.Web.Operations.Health;
using Campaign.Web.Operations.Measures;
using Campaign.Web.Operations.Moves;
using Campaign.Web.Operations.Retention;
using Campaign.Web.Print;
using Campaign.Web.Publication;
using Campaign.Web.Recalls;
using Campaign.Web.Reporting;
using Campaign.Web.Search;
using Campaign.Web.Site;
using Campaign.Web.Site.English;
using Campaign.Web.Site.Search;
using Campaign.Web.Speakers;
using Campaign.Web.Storage;
using Campaign.Web.Subscriptions;
using Campaign.Web.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web;

/// <summary>The product's table of contents: its parts, the order in which they start, and what it serves.</summary>
public static class Application
{
    /// <summary>Puts the application together without opening anything yet.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        adjust?.Invoke(builder);
        // A command's output may be piped, so the log goes to standard error.
        builder.Logging.AddConsole(x => x.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(x => x.AddServerHeader = false);
        var services = builder.Services;
        services.AddCampaignOptions(builder.Environment.ContentRootPath);
        var host = UmbracoHostOptions.From(builder.Configuration, builder.Environment.ContentRootPath) with
        {
            Assemblies = [typeof(CampaignContent).Assembly],
            Compose = x => x.AddMediaRules().AddCampaignContent(Folder(builder, "Campaign:ContentPath", "content")),
        };
        services.AddUmbracoHost(builder.Configuration, host);
        services.AddNodeName(host.Node);
        services.AddManagementApi(host);
        services.AddBackoffice();
        services.AddConcepts();
        services.AddPublication();
        services.AddRendering(host.DataPath, Folder(builder, "Campaign:ThemesPath", "themes"));
        services.AddOperationsDb(host.ConnectionString, host.Provider == DatabaseProvider.PostgreSql);
        services.AddFetches();
        services.AddRecalls();
        services.AddItemTrails();
        services.AddFigureSources();
        services.AddPublicApi();
        services.AddWebhooks();
        services.AddSite();
        services.AddBroadcast();
        services.AddHandOver();
        services.AddPrint();
        services.AddMail();
        services.AddOfficerMail();
        services.AddWebhookMail();
        services.AddRecallPost();
        services.AddRecallDesk();
        services.AddApprovals();
        services.AddApprovalDesk();
        services.AddTranslationDesk();
        services.AddListDesk();
        services.AddCalls();
        services.AddCommunes();
        services.AddBroadcastDesk();
        services.AddStationDesk();
        services.AddIntake();
        services.AddResults();
        services.AddResultDesk();
        services.AddSearch();
        services.AddForms();
        services.AddChannelDesk();
        services.AddBulletinDesk();
        services.AddBoards();
        services.AddEmbeds();
        services.AddSpeakers();
        services.AddDelivery();
        services.AddHealth();
        services.AddCachePurge();
        services.AddBackups();
        services.AddRetention();
        services.AddTelemetry(builder.Configuration, host.Node);
        services.AddSingleton<OwnHosts>();
        StandIn.RestWriters(services, host.Provider);
        var app = builder.Build();
        // Reports all faults at once, before anything is opened.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        var kinds = app.Services.GetRequiredService<ItemKinds>();
        KindFaults.ThrowIfAny(KindFaults.Against(kinds, app.Services.GetRequiredService<RecordTypes>()));
        return app;
    }

    /// <summary>
    /// Opens the database, installs types and, on a first start, the content. Processes on one database do it one after
    /// the other.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <param name="more">What else must be done by one process at a time.</param>
    /// <param name="stop">Ends the wait for others, and what can be ended.</param>
    /// <exception cref="StartupFaultException">The data folder or the database cannot be used.</exception>
    public static async Task PrepareAsync(WebApplication app, Func<Task>? more = null, CancellationToken stop = default)
    {
        await using var turn = await app.Services.TakeStartTurnAsync(stop);
        if (await UnfinishedMove.WhyAsync(app.Services.GetRequiredService<UmbracoHostOptions>(), stop) is { } why)
            throw new StartupFaultException(why);
        await Campaign.UmbracoHost.Hosting.UmbracoHost.StartAsync(app.Services, stop);
        await app.Services.MigrateAccountsAsync();
        await app.Services.MigrateOperationsAsync(stop);
        app.Services.ProveSharedMedia();
        await FirstContent.InstallAsync(app.Services, stop);
        app.Services.EraseWhatMustNotBeStored();
        if (more is not null)
            await more();
    }

    private static string Folder(WebApplicationBuilder builder, string key, string usual) =>
        Path.GetFullPath(builder.Configuration[key] ?? usual, builder.Environment.ContentRootPath);

    /// <summary>Maps every address.</summary>
    public static void Map(WebApplication app)
    {
        app.UseNodeName();
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseMiddleware<LastResort>();
        app.UseOwnHosts();
        app.UseFetches();
        app.UsePublicApi();
        app.UseKnownCharsets();
        app.UseSite();
        app.UseUnwritableAnswers();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealth();
        app.MapPublicApi();
        app.MapFeeds();
        app.MapHsds();
        app.MapWebhooks();
        app.MapDelivery();
        app.MapManagementApi();
        app.MapBackofficePages();
        app.MapBroadcast();
        app.MapResults();
        app.MapReportForms();
        app.MapPrint();
        app.MapForms();
        app.MapBoards();
        app.MapEmbeds();
        app.MapSpeakers();
        app.MapSearchApi();
        app.MapSearchPages();
        app.MapEnglishSearch();
        app.MapSite();
        KnownEndpoints.Keep(app);
        app.UseEndpoints(_ => { }); // makes the endpoints known before the server starts
        var routes = app.Services.GetRequiredService<SiteRoutes>();
        KindFaults.ThrowIfAny(KindFaults.Against(app.Services.GetRequiredService<ItemKinds>(), routes.Has));
    }

    // While Umbraco opens the database, several hundred endpoints and two models are compiled.
    private static void MapAndCompile(WebApplication app)
    {
        Map(app);
        var services = app.Services;
        _ = services.GetRequiredService<EndpointDataSource>().Endpoints;
        using var accounts = services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContext();
        _ = accounts.Model;
        using var operations = services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContext();
        _ = operations.Model;
    }

    /// <summary>Runs the site until it is stopped.</summary>
    public static async Task<int> ServeAsync(string[] args, CancellationToken stop)
    {
        await using var app = Build(args, StandIn.UseWhereNeeded);
        var readersOnly = app.Services.GetService<ReadersOnly>();
        var mapped = Task.Run(() => MapAndCompile(app), stop);
        string? link = null;
        await PrepareAsync(
            app,
            async () =>
                link = readersOnly is null ? await app.Services.EnsureFirstAdministratorAsync(app.Configuration) : null,
            stop
        );
        app.Services.BeginServing();
        await mapped;
        await app.StartAsync(stop);
        // Nearly all memory allocated during the start is garbage by now, and the runtime would keep it for long.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Welcome.Print(app, link);
        if (readersOnly is not null)
            Console.WriteLine($"READERS ONLY: {readersOnly.Folder} cannot be written: {readersOnly.Reason}");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }
}
