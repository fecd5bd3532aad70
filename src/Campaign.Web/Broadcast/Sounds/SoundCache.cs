using Campaign.Rendering.Cache;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>
/// Finished sound by the hash of what went into it. It has a folder and a limit of its own, because a day of sound
/// would push every PDF out of the renditions.
/// </summary>
internal sealed class SoundCache(
    UmbracoHostOptions host,
    IOptions<SoundOptions> options,
    TimeProvider time,
    ILogger<RenditionCache> log
)
{
    private readonly Lazy<RenditionCache> _files = new(() =>
        new(Path.Combine(host.DataPath, "sounds"), options.Value.CacheMegabytes * 1_000_000L, time, log)
    );

    /// <summary>The file of that key if it has been made.</summary>
    public Rendition? Find(string key) => _files.Value.Find(key, "mp3");

    /// <summary>The file of that key, made now if need be.</summary>
    /// <param name="key">Hexadecimal hash.</param>
    /// <param name="make">Writes the file whose path it gets, in a folder of its own.</param>
    public Task<Rendition> GetAsync(string key, Func<string, Task> make) =>
        _files.Value.GetOrAddAsync(key, "mp3", () => InFolderAsync(make));

    private static async Task<byte[]> InFolderAsync(Func<string, Task> make)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-sound-");
        try
        {
            var file = Path.Combine(folder.FullName, "sound.mp3");
            await make(file);
            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
