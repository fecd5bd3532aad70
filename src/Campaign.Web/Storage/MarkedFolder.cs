namespace Campaign.Web.Storage;

/// <summary>A folder on another machine's disk. A disk that is not mounted looks like an empty folder.</summary>
internal static class MarkedFolder
{
    /// <summary>
    /// Why nothing may be written into a folder: the file by which it is known is not there. Null when it is.
    /// </summary>
    public static string? WhyNot(string folder, string mark) =>
        Path.Combine(folder, mark) is var path && File.Exists(path)
            ? null
            : $"There is no file {mark} in {folder}. If the disk is mounted and it is the right folder, make it: touch "
                + path;
}
