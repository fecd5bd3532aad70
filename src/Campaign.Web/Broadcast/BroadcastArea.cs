using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Management;
using Campaign.Web.Api;
using Campaign.Web.Broadcast.Acknowledgements;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Broadcast.Desk;
using Campaign.Web.Broadcast.Edits;
using Campaign.Web.Broadcast.Loa;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Media;
using Campaign.Web.Publication;
using Campaign.Web.Scripts;
using Campaign.Web.Settings;
using Campaign.Web.Subscriptions;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaign.Web.Broadcast;

/// <summary>Scripts and programmes for loudspeakers: the API's outputs and the operators' pages.</summary>
internal static class BroadcastArea
{
    /// <summary>Registers broadcasting. It needs the public API, the site and rendering.</summary>
    public static IServiceCollection AddBroadcast(this IServiceCollection services)
    {
        services.AddScriptLibrary();
        services.AddSounds();
        services.AddSingleton<ProgrammeService>();
        services.AddSingleton<EditStore>();
        services.AddSingleton<IPublishedBeside>(x => x.GetRequiredService<EditStore>());
        services.AddSingleton<AcknowledgementStore>();
        services.AddHostedService<AcknowledgementFollower>();
        services.AddSingleton<BroadcastApi>();
        services.AddSingleton<ProgrammeFeeds>();
        services.AddSingleton<BroadcastPdf>();
        services.AddSingleton<ProgrammeZip>();
        services.AddSingleton<BroadcastFiles>();
        services.AddSingleton<LoaPages>();
        services.AddSingleton<AiringStore>();
        services.AddSingleton<AiringIntake>();
        services.AddSingleton<StationReport>();
        services.AddSingleton<MonthlyReport>();
        services.TryAddSingleton<IUploadedFiles, LibraryFiles>();
        return services;
    }

    /// <summary>Registers the officers' side. It needs broadcasting, mail and the backoffice.</summary>
    public static IServiceCollection AddBroadcastDesk(this IServiceCollection services)
    {
        services.AddSingleton<ProgrammeDesk>();
        services.AddSingleton<Rehearsal>();
        services.AddSingleton<AcknowledgementDesk>();
        return services.AddSingleton<IManagementRoutes, BroadcastDesk>();
    }

    /// <summary>Maps the addresses of broadcasting.</summary>
    public static WebApplication MapBroadcast(this WebApplication app)
    {
        var api = app.Services.GetRequiredService<BroadcastApi>();
        var files = app.Services.GetRequiredService<BroadcastFiles>();
        foreach (var resource in api.Table.Concat(app.Services.GetRequiredService<ProgrammeFeeds>().Table))
            app.MapResource(resource);
        app.MapFile(
            "api/v1/scripts/{id:guid}.pdf",
            "getScriptPdf",
            "A script on A4 in large type.",
            "Scripts",
            [MediaTypes.Pdf],
            files.ScriptPdfAsync
        );
        app.MapFile(
            "api/v1/scripts/{id:guid}.mp3",
            "getScriptMp3",
            "A script's recording.",
            "Scripts",
            [MediaTypes.Mp3],
            files.ScriptMp3Async
        );
        app.MapFile(
            "api/v1/scripts/{id:guid}/files/{name}",
            "getScriptFile",
            "A recording by name.",
            "Scripts",
            [MediaTypes.Mp3, "audio/ogg", "audio/wav"],
            files.RecordingAsync
        );
        app.MapFile(
            "api/v1/programmes/{place}/{date}.pdf",
            "getProgrammePdf",
            "A day's programme on A4.",
            "Programmes",
            [MediaTypes.Pdf],
            files.ProgrammePdfAsync,
            [.. BroadcastApi.Wishes, BroadcastFiles.Compact]
        );
        app.MapFile(
            "api/v1/programmes/{place}/{date}/" + ProgrammeZip.ReaderFile,
            "getProgrammeReaderText",
            "A day's programme for a person who reads aloud: a file with byte order mark and Windows line ends.",
            "Programmes",
            [MediaTypes.PlainText],
            files.ReaderTextAsync,
            [.. BroadcastApi.Wishes]
        );
        app.MapFile(
            "api/v1/programmes/{place}/{date}.zip",
            "getProgrammeZip",
            "Text, SSML, PDF, sound and recordings with a manifest.",
            "Programmes",
            [MediaTypes.Zip],
            files.ProgrammeZipAsync,
            [.. BroadcastApi.Wishes]
        );
        app.MapSounds();
        app.MapAiring();
        app.MapLoa();
        return app;
    }

    private static void MapFile(
        this WebApplication app,
        string path,
        string name,
        string summary,
        string tag,
        ImmutableArray<string> files,
        Delegate handle,
        ImmutableArray<Parameter>? parameters = null
    ) =>
        app.MapReading(path, handle)
            .WithName(name)
            .WithMetadata(
                new DocumentedOperation(summary, tag)
                {
                    Parameters = [.. parameters ?? [Parameter.Lang], Parameter.MinVersion],
                    Files = files,
                    Headers = tag == "Programmes" ? [BroadcastApi.VersionHeader] : [],
                    Problems = [ProblemType.NotFound, ProblemType.Withdrawn, ProblemType.Unavailable],
                }
            );
}
