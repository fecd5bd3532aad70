namespace Campaign.UmbracoHost.MediaStorage;

/// <summary>Which paths lead to a file: names with slashes between them, and nothing that leads outside.</summary>
internal static class MediaPathRule
{
    public static bool IsPlain(string path) =>
        !path.Contains('\\', StringComparison.Ordinal)
        && !path.Contains('\0', StringComparison.Ordinal)
        && path.Split('/').All(x => x is not ("" or "." or ".."));

    /// <exception cref="ArgumentException">It is no path of a file.</exception>
    public static string Checked(string path) =>
        IsPlain(path) ? path : throw new ArgumentException($"'{path}' is no path of a media file.", nameof(path));
}
