using Campaign.UmbracoHost.Startup;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Media;

/// <summary>
/// Uploads wait in a folder until what uses them is saved, perhaps by another node: so it is among the media, in the
/// part that no address leads to. The file's own name is only data, never part of a path.
/// </summary>
internal sealed class TemporaryFiles(UmbracoHostOptions options) : ITemporaryFileRepository
{
    private readonly string _folder = Path.Combine(options.MediaPath, "trash", "uploads");

    public async Task<TemporaryFileModel?> GetAsync(Guid key)
    {
        if (!File.Exists(About(key)))
            return null;
        var about = PersistedJson.Read<Upload>(await File.ReadAllTextAsync(About(key)));
        return new TemporaryFileModel
        {
            Key = key,
            FileName = about.FileName,
            AvailableUntil = about.AvailableUntil,
            OpenReadStream = () => File.OpenRead(Content(key)),
        };
    }

    public async Task SaveAsync(TemporaryFileModel model)
    {
        Directory.CreateDirectory(_folder);
        await using (var source = model.OpenReadStream())
        await using (var target = File.Create(Content(model.Key)))
            await source.CopyToAsync(target);
        await File.WriteAllTextAsync(
            About(model.Key),
            PersistedJson.Write(new Upload(model.FileName, model.AvailableUntil))
        );
    }

    /// <summary>Keeps with an upload what was found out when it was read.</summary>
    /// <param name="key">The upload.</param>
    /// <param name="seconds">Its playing time; null when it has none or it is not known.</param>
    /// <param name="loss">What readers may miss of it, in words for officers; null: nothing.</param>
    public async Task NoteAsync(Guid key, double? seconds, string? loss)
    {
        var about = PersistedJson.Read<Upload>(await File.ReadAllTextAsync(About(key)));
        await File.WriteAllTextAsync(About(key), PersistedJson.Write(about with { Seconds = seconds, Loss = loss }));
    }

    /// <summary>What <see cref="NoteAsync"/> kept.</summary>
    public (double? Seconds, string? Loss) NotesOn(Guid key) =>
        File.Exists(About(key)) && PersistedJson.Read<Upload>(File.ReadAllText(About(key))) is var about
            ? (about.Seconds, about.Loss)
            : default;

    public Task DeleteAsync(Guid key)
    {
        File.Delete(Content(key));
        File.Delete(About(key));
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
        if (!Directory.Exists(_folder))
            return [];
        var old = new List<Guid>();
        foreach (var file in Directory.GetFiles(_folder, "*.json"))
            if (
                Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "N", out var key)
                && await GetAsync(key) is { } upload
                && upload.AvailableUntil < dateTime
            )
                old.Add(key);
        foreach (var key in old)
            await DeleteAsync(key);
        return old;
    }

    private string Content(Guid key) => Path.Combine(_folder, key.ToString("N"));

    private string About(Guid key) => Content(key) + ".json";

    private sealed record Upload(string FileName, DateTime AvailableUntil, double? Seconds = null, string? Loss = null);
}
