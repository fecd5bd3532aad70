using System.Text.Json;
using System.Threading.Channels;
using Campaign.UmbracoHost.Media.Workers;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Periodic;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// Makes the smaller copies of each uploaded image once, beside the original: <c>…/poster.jpg</c> gets
/// <c>…/poster.jpg.640.webp</c>. It works after the save, one image at a time.
/// </summary>
internal sealed class RenditionMaker(
    IFileWorkers workers,
    IMediaStore store,
    MediaFileManager files,
    TimeProvider clock,
    ILogger<RenditionMaker> log
) : PeriodicWork(new("Making smaller copies", TimeSpan.Zero) { AtStart = true }, clock, log)
{
    /// <summary>Widths in pixels.</summary>
    public static readonly IReadOnlyList<int> Widths = [320, 640, 960, 1280, 1920];

    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();

    public void Ask(string source) => _waiting.Writer.TryWrite(files.FileSystem.GetRelativePath(source));

    protected override async Task WorkAsync(CancellationToken stop)
    {
        var path = await _waiting.Reader.ReadAsync(stop);
        try
        {
            await MakeAsync(path, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            Log.LogError(e, "No smaller copies of {Path} were made; pages show the original.", path);
        }
    }

    private async Task MakeAsync(string path, CancellationToken cancel)
    {
        if (
            FileKinds.ByExtension(Path.GetExtension(path)) is not { IsPhoto: true } kind
            || store.Find(path) is null
            || store.Find(Name(path, Widths[0])) is not null
        )
            return;
        using var work = new WorkFolder();
        await using (var stream = store.Open(path))
            await work.FillAsync(stream, cancel);
        var task = new FileTask(FileWork.Copies, kind.ContentType, work.Input, work.Output) { Widths = Widths };
        var answer = await workers.RunAsync(task, cancel);
        if (answer is not { Made: { } made })
            throw new InvalidDataException(answer.Refusal ?? answer.Fault);
        foreach (var width in made)
        {
            await using var webp = System.IO.File.OpenRead($"{work.Output}.{width}");
            store.Write(Name(path, width), webp);
        }
    }

    internal static string Name(string path, int width) => $"{path}.{width}.webp";

    /// <summary>The picture that a path is a copy of; null when it is none.</summary>
    internal static string? OriginalOf(string path) =>
        Widths.Select(x => Name("", x)).FirstOrDefault(x => path.EndsWith(x, StringComparison.Ordinal)) is { } ending
            ? path[..^ending.Length]
            : null;
}

/// <summary>Has copies made of what was just saved.</summary>
internal sealed class RenditionRequests(RenditionMaker maker) : INotificationHandler<MediaSavedNotification>
{
    public void Handle(MediaSavedNotification notification)
    {
        foreach (var source in notification.SavedEntities.Select(MediaFile.Source).OfType<string>())
            maker.Ask(source);
    }
}

/// <summary>The smaller copies that exist of an image.</summary>
public sealed class RenditionFiles(IMediaStore store, MediaFileManager files)
{
    /// <summary>
    /// Addresses of the copies of an image, by width in pixels, the narrowest first. Empty when there are none.
    /// </summary>
    /// <param name="source">The address of the original.</param>
    public IReadOnlyList<(int Width, string Url)> Of(string source)
    {
        var path = files.FileSystem.GetRelativePath(source);
        return
        [
            .. RenditionMaker
                .Widths.Where(x => store.Find(RenditionMaker.Name(path, x)) is not null)
                .Select(x => (x, files.FileSystem.GetUrl(RenditionMaker.Name(path, x)))),
        ];
    }
}

/// <summary>The file of a media item.</summary>
internal static class MediaFile
{
    /// <summary>Its address, or null: a folder has none.</summary>
    public static string? Source(IMedia media)
    {
        if (
            !media.HasProperty(Constants.Conventions.Media.File)
            || media.GetValue(Constants.Conventions.Media.File) is not string { Length: > 0 } text
        )
            return null;
        if (!text.StartsWith('{'))
            return text;
        using var json = JsonDocument.Parse(text);
        return json.RootElement.TryGetProperty("src", out var source) ? source.GetString() : null;
    }
}
