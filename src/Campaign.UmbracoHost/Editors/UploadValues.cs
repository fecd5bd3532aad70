using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Persistence.Media;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Campaign.UmbracoHost.Editors;

/// <summary>Takes over a file the client uploaded: it moves from the waiting room to the library.</summary>
internal sealed class UploadedFiles(
    ITemporaryFileService temporary,
    TemporaryFiles uploads,
    IMediaStore store,
    MediaFileManager media,
    IEventMessagesFactory messages
)
{
    /// <summary>The URL of the file that is now in the library.</summary>
    /// <exception cref="UnknownUploadException">The upload is not there.</exception>
    public string Keep(Guid upload, ContentPropertyData property)
    {
        // the contract of FromEditor is synchronous
        var file = temporary.GetAsync(upload).GetAwaiter().GetResult() ?? throw new UnknownUploadException();
        var path = media.GetMediaPath(file.FileName, property.ContentKey, property.PropertyTypeKey);
        var (seconds, loss) = uploads.NotesOn(upload);
        // The upload's answer says it too, but the client shows only what it is told when it saves.
        messages.Warn(loss);
        if (seconds is not null)
            using (var known = new MemoryStream(KnownTime.Write(seconds.Value)))
                store.Write(path + KnownTime.Suffix, known);
        uploads.Keep(upload, path);
        return media.FileSystem.GetUrl(path);
    }

    public static Guid? Upload(IDictionary<string, object?> value) =>
        value.TryGetValue("temporaryFileId", out var id) && Guid.TryParse(id as string, out var key) ? key : null;
}

/// <summary>{src} for the client, the URL alone in the database.</summary>
internal sealed class UploadedFileValue(
    IShortStringHelper strings,
    IJsonSerializer json,
    IIOHelper io,
    DataEditorAttribute attribute,
    UploadedFiles files
) : DataValueEditor(strings, json, io, attribute)
{
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        property.GetValue(culture, segment) is string { Length: > 0 } url
            ? new Dictionary<string, object?> { ["src"] = url }
            : null;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (editorValue.Value is not IDictionary<string, object?> value)
            return null;
        return UploadedFiles.Upload(value) is { } upload ? files.Keep(upload, editorValue)
            : value.TryGetValue("src", out var src) && src as string == currentValue as string ? currentValue
            : null;
    }
}

/// <summary>{src, crops, focalPoint}. The client wants crops even when there are none.</summary>
internal sealed class UploadedImageValue(
    IShortStringHelper strings,
    IJsonSerializer json,
    IIOHelper io,
    DataEditorAttribute attribute,
    UploadedFiles files
) : JsonValueEditor(strings, json, io, attribute)
{
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (base.ToEditor(property, culture, segment) is not IDictionary<string, object?> value)
            return null;
        value.TryAdd("crops", Array.Empty<object>());
        value.TryAdd("focalPoint", null);
        return value;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (editorValue.Value is not IDictionary<string, object?> value)
            return null;
        var kept = new Dictionary<string, object?>(value);
        kept.Remove("temporaryFileId");
        var before = (Read(currentValue) as IDictionary<string, object?>)?["src"] as string;
        var src =
            UploadedFiles.Upload(value) is { } upload ? files.Keep(upload, editorValue)
            : kept.GetValueOrDefault("src") as string == before ? before
            : null; // not an address that the client made up
        if (src is null)
            return null;
        kept["src"] = src;
        return Write(kept);
    }
}
