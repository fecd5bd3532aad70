using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Media.Cleaning;
using Campaign.UmbracoHost.Media.Workers;
using Campaign.UmbracoHost.Persistence.Media;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management.MediaLibrary;

/// <summary>Files on their way to a media item.</summary>
internal static class UploadEndpoints
{
    private const string Unread =
        "Máy chủ chưa đọc được tệp lúc này. Hãy thử lại sau ít phút; nếu vẫn vậy, hãy " + "báo quản trị viên.";

    public static void MapUploads(this IEndpointRouteBuilder api)
    {
        var files = api.MapGroup("temporary-file").WithTags("Upload");
        files.MapGet("configuration", Configuration).Needs(Permissions.MediaRead).WithSummary("What may be uploaded");
        files
            .MapPost("", UploadAsync)
            .Needs(Permissions.MediaWrite)
            .DisableAntiforgery()
            .WithSummary("Upload a file: Id and File");
        files.MapDelete("{id:guid}", DeleteAsync).Needs(Permissions.MediaWrite).WithSummary("Drop an upload");
    }

    private static object Configuration() =>
        new
        {
            imageFileTypes = FileKinds.All.Where(x => x.IsPhoto || x.IsSvg).SelectMany(x => x.Extensions),
            allowedUploadedFileExtensions = FileKinds.All.SelectMany(x => x.Extensions),
            disallowedUploadedFilesExtensions = Array.Empty<string>(),
            maxFileSize = FileKinds.LargestBytes / 1024,
        };

    // Not [FromForm], because permission and size are checked before a byte is read.
    private static async Task<IResult> UploadAsync(
        HttpContext http,
        UploadCheck check,
        ITemporaryFileService files,
        TemporaryFiles uploads,
        IEventMessagesFactory messages,
        ILogger<UploadCheck> log
    )
    {
        const long overhead = 64 * 1024;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = FileKinds.LargestBytes + overhead;
        if (!http.Request.HasFormContentType || http.Request.ContentLength > FileKinds.LargestBytes + overhead)
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "TooLarge", "Tệp quá lớn.");
        var form = await http.Request.ReadPostedAsync(
            new() { MultipartBodyLengthLimit = FileKinds.LargestBytes + overhead },
            http.RequestAborted
        );
        if (form.Files["File"] is not { } file || !Guid.TryParse(form["Id"], out var key))
            return Problems.Invalid("Thiếu tệp.");
        try
        {
            var name = Path.GetFileName(file.FileName).Normalize();
            await using var admitted = await check.AdmitAsync(
                name,
                file.OpenReadStream(),
                file.Length,
                http.RequestAborted
            );
            var created = await files.CreateAsync(
                new CreateTemporaryFileModel
                {
                    Key = key,
                    FileName = name,
                    OpenReadStream = () => admitted.Content,
                }
            );
            if (!created.Success)
                return Problems.From(created);
            uploads.Note(key, admitted.Seconds, admitted.Loss);
            messages.Warn(admitted.Loss);
            return Problems.Created(http.Response, "temporary-file", key);
        }
        catch (UploadRefusedException e)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "UploadBlocked", e.Message);
        }
        catch (WorkerMissingException e)
        {
            log.LogError(e, "An upload could not be read.");
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "UploadUnavailable", Unread);
        }
    }

    private static async Task<IResult> DeleteAsync(Guid id, ITemporaryFileService files) =>
        Problems.From(await files.DeleteAsync(id));
}
