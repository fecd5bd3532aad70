using Campaign.Web.Http.Answers;
using Campaign.Web.Items.Changes;
using Campaign.Web.Scripts;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Forms;

/// <summary>All forms of one reviewed item side by side.</summary>
internal static class FormsArea
{
    /// <summary>Registers the forms. They need the public API and the content folder.</summary>
    public static IServiceCollection AddForms(this IServiceCollection services)
    {
        services.AddScriptLibrary();
        services.AddSingleton(x => new FormRulebook(
            FormsFile.Read(x.GetRequiredService<IOptions<CampaignOptions>>().Value.ContentPath)
        ));
        services.AddSingleton<PhoneCsv>();
        services.AddSingleton<IPosts, Posts>();
        return services.AddSingleton<FormsApi>();
    }

    /// <summary>Maps the addresses of the forms.</summary>
    public static WebApplication MapForms(this WebApplication app)
    {
        foreach (var resource in app.Services.GetRequiredService<FormsApi>().Table)
            app.MapResource(resource);
        app.MapResource(app.Services.GetRequiredService<PhoneCsv>().Row);
        return app;
    }
}
