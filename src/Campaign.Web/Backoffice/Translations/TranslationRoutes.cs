using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Backoffice;
using Campaign.UmbracoHost.Management;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Translations;

/// <summary>Translations beside their originals, in the backoffice: the route table.</summary>
internal sealed class TranslationRoutes : IManagementRoutes
{
    public void Map(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("campaign/translations").WithTags("Translations").Confines(UmbracoObjectTypes.Document);
        desk.MapPost(
                "document/{id:guid}/confirm",
                (HttpContext x, TranslationDesk o, Guid id, TranslationConfirmation sent) => o.ConfirmAsync(x, id, sent)
            )
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Say that a translation still holds");
    }
}

/// <summary>Registers translations in the backoffice.</summary>
internal static class TranslationDeskSetup
{
    /// <summary>Adds the routes and what they need.</summary>
    public static IServiceCollection AddTranslationDesk(this IServiceCollection services) =>
        services
            .AddSingleton<TranslationDesk>()
            .AddSingleton<ITranslationReviews>(x => x.GetRequiredService<TranslationDesk>())
            .AddSingleton<IManagementRoutes, TranslationRoutes>();
}
