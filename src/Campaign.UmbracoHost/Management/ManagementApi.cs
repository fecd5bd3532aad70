using System.Globalization;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Backoffice;
using Campaign.UmbracoHost.Management.Authority;
using Campaign.UmbracoHost.Management.Documents;
using Campaign.UmbracoHost.Management.MediaLibrary;
using Campaign.UmbracoHost.Management.Server;
using Campaign.UmbracoHost.Management.Users;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Requests;
using Campaign.UmbracoHost.Search;
using Campaign.UmbracoHost.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Events;

namespace Campaign.UmbracoHost.Management;

/// <summary>The API of the backoffice, and everything else under /umbraco.</summary>
public static class ManagementApi
{
    /// <summary>The name of this API's own OpenAPI document.</summary>
    public const string DocumentName = "management";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Adds accounts, media rules, the client and the API. Call it after AddUmbracoHost.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="host">Where the host keeps its data.</param>
    public static IServiceCollection AddManagementApi(this IServiceCollection services, UmbracoHostOptions host)
    {
        services.AddBackofficeAccounts(host);
        services.AddExternalSignIn();
        services.AddMedia();
        services.AddSingleton<IAuthorizationHandler, BackofficeAuthorization>();
        services.AddSingleton<ClientArchive>();
        services.AddSingleton<PreviewLinks>();
        services.AddSingleton<Mapping>();
        services.TryAddSingleton<IFormerPlace, FormerPlaces>();
        services.AddSingleton<NodePaths>();
        services.AddSingleton<NodeAccess>();
        services.TryAddSingleton<IYearlyDocuments, NoYears>();
        services.TryAddSingleton<INewDraft, EmptyDraft>();
        services.AddSingleton<TreeYears>();
        services.AddSingleton<NodeLists>();
        services.AddSingleton<Picking>();
        services.AddSingleton<PickerLists>();
        services.TryAddSingleton<ISearchWords, PlainWords>();
        services.TryAddSingleton(_ => new SearchFolder(host.DataPath));
        services.AddSingleton<NodeSearch>();
        services.AddSingleton<MediaLibrary.MediaUses>();
        services.AddHostedService<NodeSearchFollower>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<DocumentScheduling>();
        services.AddSingleton<IOfficerPublishing, OfficerPublishing>();
        services.Replace(ServiceDescriptor.Singleton<IEventMessagesFactory, RequestMessages>());
        services.AddSingleton<References>();
        services.AddAuthority();
        services.AddSingleton<MediaInUse>();
        services.TryAddSingleton<IPublicAddresses, TreeAddresses>();
        services.TryAddSingleton<IDraftPage, NoDraftPage>();
        services.TryAddSingleton<ICampaignDashboard, NoDashboard>();
        services.TryAddSingleton<IScriptReviewer, NoScriptReviewer>();
        services.TryAddSingleton<ITranslationReviews, NoTranslationReviews>();
        services.TryAddSingleton<IInvitations, NoInvitations>();
        services.AddScoped<Invitation>();
        services.AddScoped<IOfficerInvitation>(x => x.GetRequiredService<Invitation>());
        services.AddManagementDocument();
        return services;
    }

    /// <summary>Maps the API, the client, the sign-in pages, previews and media files.</summary>
    public static void MapManagementApi(this IEndpointRouteBuilder app)
    {
        var root = app.MapGroup("/umbraco/management/api").WithGroupName(DocumentName);
        var open = root.MapGroup("v1");
        open.MapServerBeforeSignIn();
        open.MapOpenIdConnect();

        var v1 = root.MapGroup("v1")
            .RequireAuthorization(AccountsSetup.Policy)
            .AddEndpointFilter(InVietnamese)
            .AddEndpointFilter(WholeRequests.Only)
            .AddEndpointFilter(RefusedValues.Answer)
            .AddEndpointFilter(ActingOfficer.AnswerRefusals)
            .AddEndpointFilter(Warnings.Tell);
        v1.MapServer();
        v1.MapCampaign();
        v1.MapCurrentUser();
        v1.MapUsers();
        v1.MapUserChanges();
        v1.MapUserInvitations();
        v1.MapLanguages();
        v1.MapTypes();
        v1.MapTrees();
        v1.MapDocuments();
        v1.MapDocumentPublishing();
        v1.MapDocumentPlaces();
        v1.MapDocumentFacts();
        v1.MapVersions();
        v1.MapRecycleBins();
        v1.MapMedia();
        v1.MapMediaFacts();
        v1.MapUploads();
        foreach (var more in app.ServiceProvider.GetServices<IManagementRoutes>())
            more.Map(v1);
        root.MapGroup("v1.1")
            .RequireAuthorization(AccountsSetup.Policy)
            .AddEndpointFilter(InVietnamese)
            .AddEndpointFilter(WholeRequests.Only)
            .AddEndpointFilter(RefusedValues.Answer)
            .MapDocumentValidation();
        root.MapNotHosted();

        app.MapManagementDocument();
        app.MapMediaFiles();
        app.MapSignInPages();
        app.MapPreview();
        app.MapClient();
    }

    // Messages of Umbraco's services are looked up in the thread's language.
    private static ValueTask<object?> InVietnamese(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        CultureInfo.CurrentUICulture = Vietnamese;
        return next(context);
    }
}
