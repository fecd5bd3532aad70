using System.Text.Json;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Materials;
using Microsoft.AspNetCore.StaticFiles;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Projection;

/// <summary>Reads what the upload wrote on the media item.</summary>
internal sealed class MediaFiles(IMediaService media, MediaFileManager store) : IMediaFiles
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public MaterialFile? Find(Guid key, int version = 0)
    {
        if (media.GetById(key) is not { Trashed: false } now)
            return null;
        var isFormer = version > 0 && version != now.VersionId;
        if ((isFormer ? media.GetVersion(version) : now) is not { } item || SourceOf(item) is not { } source)
            return null;
        var path = store.FileSystem.GetRelativePath(source);
        if (isFormer && !store.FileSystem.FileExists(path))
            return null;
        var extension = Path.GetExtension(path);
        var name = $"{Slugs.Of(Path.GetFileNameWithoutExtension(item.Name ?? path))}{extension.ToLowerInvariant()}";
        return new MaterialFile(
            key,
            name,
            Types.TryGetContentType(path, out var type) ? type : "application/octet-stream",
            (long)(Number(item, Constants.Conventions.Media.Bytes) ?? 0),
            Stored.Text(Value(item, MediaTables.Sha256)) ?? "",
            path,
            (int?)Number(item, Constants.Conventions.Media.Width),
            (int?)Number(item, Constants.Conventions.Media.Height),
            (double?)Number(item, MediaTables.Seconds)
        );
    }

    private static object? Value(IMedia item, string alias) => item.HasProperty(alias) ? item.GetValue(alias) : null;

    private static decimal? Number(IMedia item, string alias) => Stored.Decimal(Value(item, alias));

    // The image cropper and the upload field keep {"src": …}; older values are the bare path.
    private static string? SourceOf(IMedia item)
    {
        if (Stored.Text(Value(item, Constants.Conventions.Media.File)) is not { } text)
            return null;
        if (text[0] != '{')
            return text;
        using var json = JsonDocument.Parse(text);
        return json.RootElement.TryGetProperty("src", out var source) ? source.GetString() : null;
    }
}
