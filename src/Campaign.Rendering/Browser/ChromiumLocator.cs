namespace Campaign.Rendering.Browser;

/// <summary>Finds the Chromium to use.</summary>
public static class ChromiumLocator
{
    /// <summary>
    /// Where distributions and vendors install it, in the order tried: first the one that draws no windows.
    /// </summary>
    public static IReadOnlyList<string> UsualPlaces { get; } =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome-stable",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The executable, or null with the reason in one sentence.</summary>
    /// <param name="configured">Path from the configuration; empty to search the usual places.</param>
    /// <param name="missing">What is missing and how to get it; empty when found.</param>
    public static string? Find(string configured, out string missing)
    {
        var path =
            configured.Length > 0
                ? (File.Exists(configured) ? configured : null)
                : UsualPlaces.FirstOrDefault(File.Exists);
        missing =
            path is not null ? ""
            : configured.Length > 0 ? $"Campaign:Rendering:BrowserPath names {configured}, which does not exist."
            : "Chromium is not installed (Debian: apt-get install chromium-headless-shell; elsewhere Chromium or "
                + "Chrome; or set Campaign:Rendering:BrowserPath).";
        return path;
    }
}
