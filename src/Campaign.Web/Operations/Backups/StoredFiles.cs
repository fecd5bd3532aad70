namespace Campaign.Web.Operations.Backups;

/// <summary>The files of a media folder.</summary>
internal static class StoredFiles
{
    /// <summary>A mounted disk has this folder of its own at its root, which only the machine's administrator reads.</summary>
    public const string OfTheDisk = "lost+found";

    /// <summary>All of them, in order; none when there is no folder.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder)
                .Concat(
                    Directory
                        .EnumerateDirectories(folder)
                        .Where(x => Path.GetFileName(x) != OfTheDisk)
                        .SelectMany(x => Directory.EnumerateFiles(x, "*", SearchOption.AllDirectories))
                )
                .Order(StringComparer.Ordinal)
            : [];
}
