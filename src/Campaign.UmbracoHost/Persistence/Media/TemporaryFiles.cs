using System.Text;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Media;

/// <summary>
/// Uploads wait among the media, in the part that no address leads to, until what uses them is saved, perhaps by
/// another node. The file's own name is only data, never part of a path.
/// </summary>
internal sealed class TemporaryFiles(IMediaStore store, UmbracoHostOptions options) : ITemporaryFileRepository
{
    private const string Folder = "trash/uploads",
        Ending = ".json";

    public Task<TemporaryFileModel?> GetAsync(Guid key) =>
        Task.FromResult(
            Read(key) is { } about
                ? new TemporaryFileModel
                {
                    Key = key,
                    FileName = about.FileName,
                    AvailableUntil = about.AvailableUntil,
                    OpenReadStream = () => store.Open(Content(key)),
                }
                : null
        );

    public Task SaveAsync(TemporaryFileModel model)
    {
        using (var source = model.OpenReadStream())
            store.Write(Content(model.Key), source);
        Write(model.Key, new(model.FileName, model.AvailableUntil));
        return Task.CompletedTask;
    }

    /// <summary>Keeps with an upload what was found out when it was read.</summary>
    /// <param name="key">The upload.</param>
    /// <param name="seconds">Its playing time; null when it has none or it is not known.</param>
    /// <param name="loss">What readers may miss of it, in words for officers; null: nothing.</param>
    public void Note(Guid key, double? seconds, string? loss) =>
        Write(key, Read(key)! with { Seconds = seconds, Loss = loss });

    /// <summary>What <see cref="Note"/> kept.</summary>
    public (double? Seconds, string? Loss) NotesOn(Guid key) =>
        Read(key) is { } about ? (about.Seconds, about.Loss) : default;

    /// <summary>Makes an upload a file of the library.</summary>
    public void Keep(Guid key, string path)
    {
        store.Move(Content(key), path);
        store.Delete(About(key));
    }

    public Task DeleteAsync(Guid key)
    {
        store.Delete(Content(key));
        store.Delete(About(key));
        return Task.CompletedTask;
    }

    // Uploads waited in the data folder once; whoever was typing then has sent them again.
    private void ForgetFormer(DateTime now)
    {
        var former = Path.Combine(options.DataPath, "uploads");
        if (Directory.Exists(former))
            foreach (var file in Directory.GetFiles(former).Where(x => File.GetLastWriteTimeUtc(x) < now.AddDays(-1)))
                File.Delete(file);
    }

    public async Task<IEnumerable<Guid>> CleanUpOldTempFiles(DateTime dateTime)
    {
        ForgetFormer(dateTime);
        ForgetUnfinished(dateTime.AddDays(-1));
        var old = new List<Guid>();
        foreach (var file in store.Files(Folder).Where(x => x.EndsWith(Ending, StringComparison.Ordinal)).ToList())
            if (
                Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "N", out var key)
                && Read(key) is { } upload
                && upload.AvailableUntil < dateTime
            )
                old.Add(key);
        foreach (var key in old)
            await DeleteAsync(key);
        return old;
    }

    // A process that is killed during an upload leaves half a file, or a whole one that nobody knows the name of.
    private void ForgetUnfinished(DateTime before)
    {
        store.ForgetUnfinished(before);
        var files = store.Files(Folder).ToHashSet();
        foreach (
            var file in files.Where(x => !x.EndsWith(Ending, StringComparison.Ordinal) && !files.Contains(x + Ending))
        )
            if (store.Find(file) is { } content && content.Written.UtcDateTime < before)
                store.Delete(file);
    }

    private Upload? Read(Guid key)
    {
        try
        {
            using var about = new StreamReader(store.Open(About(key)));
            return PersistedJson.Read<Upload>(about.ReadToEnd());
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private void Write(Guid key, Upload about)
    {
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(PersistedJson.Write(about)));
        store.Write(About(key), text);
    }

    private static string Content(Guid key) => $"{Folder}/{key:N}";

    private static string About(Guid key) => Content(key) + Ending;

    private sealed record Upload(string FileName, DateTime AvailableUntil, double? Seconds = null, string? Loss = null);
}
