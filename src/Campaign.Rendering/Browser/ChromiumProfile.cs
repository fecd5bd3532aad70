using Microsoft.Playwright;

namespace Campaign.Rendering.Browser;

/// <summary>
/// The temporary folders of a Chromium: its profile and its lock. One that is killed leaves them behind.
/// </summary>
/// <param name="Folders">Absolute paths; none for a browser that was given no folder.</param>
internal sealed record ChromiumProfile(IReadOnlyList<string> Folders)
{
    private const string Argument = "--user-data-dir=";

    public static async Task<ChromiumProfile> OfAsync(ICDPSession session)
    {
        var line = await session.SendAsync("Browser.getBrowserCommandLine");
        var profile = line!
            .Value.GetProperty("arguments")
            .EnumerateArray()
            .Select(x => x.GetString()!)
            .LastOrDefault(x => x.StartsWith(Argument, StringComparison.Ordinal))
            ?[Argument.Length..];
        if (profile is null)
            return new ChromiumProfile([]);
        // On Windows the lock is in the profile itself.
        var socket = new FileInfo(Path.Combine(profile, "SingletonSocket")).LinkTarget;
        return new ChromiumProfile(socket is null ? [profile] : [profile, Path.GetDirectoryName(socket)!]);
    }

    public void Remove()
    {
        foreach (var folder in Folders)
            Remove(folder);
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Chromium has already removed it, or its last process is still writing; then the system's own clean-up
            // removes it.
        }
    }
}
