using Campaign.Web.Http.Answers;
using Campaign.Web.Pages;

namespace Campaign.Web.Embeds;

/// <summary>Small pages for other sites' portals.</summary>
internal static class EmbedArea
{
    /// <summary>Registers the embeds. They need the public API and the site.</summary>
    public static IServiceCollection AddEmbeds(this IServiceCollection services) => services.AddSingleton<EmbedsApi>();

    /// <summary>Maps the pages for frames, the page that hands them out, and the same as data.</summary>
    public static WebApplication MapEmbeds(this WebApplication app)
    {
        app.MapPage(EmbedAddress.Folder, EmbedPages.Choose, EmbedPages.ChoiceParameters);
        app.MapPage(EmbedAddress.Folder + "/{what}", EmbedPages.Show, EmbedPages.Parameters);
        foreach (var resource in app.Services.GetRequiredService<EmbedsApi>().Table)
            app.MapResource(resource);
        return app;
    }
}
