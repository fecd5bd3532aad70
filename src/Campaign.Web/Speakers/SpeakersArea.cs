using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Pages;
using Campaign.Web.Scripts;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Speakers;

/// <summary>Kits for speakers who go to people (tuyên truyền viên).</summary>
internal static class SpeakersArea
{
    /// <summary>Registers the kits. They need printing and the content folder.</summary>
    public static IServiceCollection AddSpeakers(this IServiceCollection services)
    {
        services.AddScriptLibrary();
        services.AddSingleton(x => new SpeakerRulebook(
            SpeakersFile.Read(x.GetRequiredService<IOptions<CampaignOptions>>().Value.ContentPath)
        ));
        services.AddSingleton<SpeakerKits>();
        services.AddSingleton<SpeakerSheets>();
        services.AddSingleton<SpeakersApi>();
        services.AddSingleton<SpeakerFiles>();
        return services.AddSingleton<SpeakerPages>();
    }

    /// <summary>Maps the page and the addresses of kits.</summary>
    public static WebApplication MapSpeakers(this WebApplication app)
    {
        var services = app.Services;
        app.MapPage(SpeakerPages.Path, services.GetRequiredService<SpeakerPages>().Show, SpeakerPages.Parameters);
        foreach (var resource in services.GetRequiredService<SpeakersApi>().Table)
            app.MapResource(resource);
        app.MapReading("api/v1/speaker-kits/{place}.pdf", services.GetRequiredService<SpeakerFiles>().PdfAsync)
            .WithName("getSpeakerKitPdf")
            .WithMetadata(
                new DocumentedOperation("What a speaker takes to a meeting, on paper.", "Speakers")
                {
                    Parameters = SpeakerFiles.Parameters,
                    Files = [MediaTypes.Pdf],
                    Problems =
                    [
                        ProblemType.InvalidParameter,
                        ProblemType.NotFound,
                        ProblemType.Withdrawn,
                        ProblemType.Unavailable,
                    ],
                }
            );
        return app;
    }
}
