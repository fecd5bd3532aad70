using System.Collections.Immutable;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Media.Workers;
using Campaign.Web.Bulletins;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Media;
using Campaign.Web.Pages;
using Campaign.Web.Site;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaign.Web.Print;

/// <summary>
/// Printed matter: files of materials, messages and events, kits, the customise page, copies of uploaded pictures.
/// </summary>
internal static class PrintArea
{
    /// <summary>
    /// Registers printing. It needs the public API, the site and rendering. Call it after the host's own services.
    /// </summary>
    public static IServiceCollection AddPrint(this IServiceCollection services)
    {
        services.TryAddSingleton<IUploadedFiles, LibraryFiles>();
        services.AddSingleton<PrintIssuers>();
        services.AddSingleton<PrintComposer>();
        services.AddSingleton<PrintFiles>();
        services.AddSingleton<EventSheets>();
        services.AddSingleton<PrintKits>();
        services.AddSingleton<BulletinSheets>();
        services.AddSingleton<BulletinFiles>();
        services.AddSingleton<CustomisePage>();
        services.AddSingleton<LinkPictures>();
        services.Replace(ServiceDescriptor.Singleton<IMaterialFileLinks, PrintedFileLinks>());
        services.Replace(ServiceDescriptor.Singleton(WorkerProgram.Of(typeof(Application).Assembly)));
        services.Replace(ServiceDescriptor.Singleton<IFileScripts, ChromiumFileScripts>());
        services.Replace(ServiceDescriptor.Singleton<IFilesInUse, PublishedFiles>());
        services.AddHostedService<PreRenderer>();
        services.AddHostedService<SheetFits>();
        return services;
    }

    /// <summary>Maps the addresses of printing.</summary>
    public static WebApplication MapPrint(this WebApplication app)
    {
        var files = app.Services.GetRequiredService<PrintFiles>();
        app.MapFile(
            "api/v1/materials/{id:guid}/files/{name}",
            "getMaterialFile",
            "A material's file: rendered for a place, or as it was uploaded.",
            "Materials",
            [MediaTypes.Any],
            PrintFiles.Parameters,
            files.MaterialAsync
        );
        app.MapFile(
            "api/v1/messages/{id:guid}/files/{name}",
            "getMessageFile",
            "A message as poster, leaflet, banner, card or picture, for a place.",
            "Messages",
            [MediaTypes.Pdf, MediaTypes.Png],
            PrintFiles.Parameters,
            files.MessageAsync
        );
        app.MapFile(
            "api/v1/events/{id:guid}/files/{name}",
            "getEventFile",
            "An event's programme on A4: programme.pdf, for events that have one.",
            "Events",
            [MediaTypes.Pdf],
            EventSheets.Parameters,
            app.Services.GetRequiredService<EventSheets>().EventAsync
        );
        app.MapFile(
            "api/v1/bulletins/{id:guid}/files/{name}",
            "getBulletinFile",
            "A bulletin on A4 or A5, or as a document to finish by hand.",
            "Bulletins",
            [MediaTypes.Pdf, ApiBulletin.DocumentType],
            BulletinFiles.Parameters,
            app.Services.GetRequiredService<BulletinFiles>().FileAsync
        );
        app.MapFile(
            "api/v1/kits/{place}.zip",
            "getKit",
            "PDF, pictures and texts of one message for a place, with a manifest.",
            "Materials",
            [MediaTypes.Zip],
            PrintKits.Parameters,
            app.Services.GetRequiredService<PrintKits>().KitAsync
        );
        app.MapFile(
            "api/v1/messages/{id:guid}/link.png",
            "getMessageLinkPicture",
            "What social networks show of a link to a message: the message, or the picture of the site.",
            "Messages",
            [MediaTypes.Png],
            LinkPictures.Parameters,
            app.Services.GetRequiredService<LinkPictures>().ShowAsync
        );
        app.MapPage(
            CustomisePage.Path,
            app.Services.GetRequiredService<CustomisePage>().Show,
            CustomisePage.Parameters
        );
        return app;
    }

    private static void MapFile(
        this WebApplication app,
        string path,
        string name,
        string summary,
        string tag,
        ImmutableArray<string> files,
        ImmutableArray<Parameter> parameters,
        Delegate handle
    ) =>
        app.MapReading(path, handle)
            .WithName(name)
            .WithMetadata(
                new DocumentedOperation(summary, tag)
                {
                    Parameters = parameters,
                    Files = files,
                    Problems =
                    [
                        ProblemType.InvalidParameter,
                        ProblemType.NotFound,
                        ProblemType.Withdrawn,
                        ProblemType.Unavailable,
                    ],
                }
            );
}
