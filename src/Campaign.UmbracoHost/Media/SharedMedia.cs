using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// Proves at every start that this process sees the media of the others. Each leaves a new mark in the folder and its
/// name in the database; whoever does not find the latest has another folder, a copy of it, or none mounted, and would
/// answer 404 for pictures that the others serve.
/// </summary>
public static class SharedMedia
{
    /// <summary>Under which the database keeps the name of the latest mark.</summary>
    public const string Key = "mediaMark";

    // A database that is restored without its media is a little older than they are.
    private const int Kept = 100;

    /// <summary>To be called by one process at a time, once the database is there.</summary>
    /// <exception cref="StartupFaultException">The folder is not the one that belongs to the database.</exception>
    public static void ProveSharedMedia(this IServiceProvider services)
    {
        if (services.GetService<ReadersOnly>() is not null)
            return;
        var folder = services.GetRequiredService<UmbracoHostOptions>().MediaPath;
        var values = services.GetRequiredService<IKeyValueService>();
        var file = FileOf(folder);
        try
        {
            var marks = File.Exists(file) ? File.ReadAllLines(file) : [];
            if (values.GetValue(Key) is { } latest && !marks.Contains(latest))
                throw new StartupFaultException(
                    $"The media folder {folder} is not the one that was used with this database last: {file} lacks the "
                        + $"mark {latest}. All nodes need the same folder (Campaign:MediaPath), mounted before they "
                        + $"start. If you moved the files there yourself, say so: mkdir -p {Path.GetDirectoryName(file)} && echo "
                        + $"{latest} >> {file}"
                );
            var mark = Guid.NewGuid().ToString("N");
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllLines(file + ".new", marks.TakeLast(Kept).Append(mark));
                File.Move(file + ".new", file, overwrite: true);
            }
            // A full or read-only disk that holds the latest mark is the right one, and readers need no other.
            catch (Exception e) when (marks.Length > 0 && e is IOException or UnauthorizedAccessException)
            {
                return;
            }
            // After the file: a process that is killed in between leaves the mark before this one, which is there too.
            values.SetValue(Key, mark);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupFaultException($"The media folder {folder} cannot be used: {e.Message}");
        }
    }

    /// <summary>Whether the folder has been used with a database whose latest mark this is.</summary>
    public static bool Holds(string folder, string mark) =>
        File.Exists(FileOf(folder)) && File.ReadLines(FileOf(folder)).Contains(mark);

    private static string FileOf(string folder) => Path.Combine(folder, "trash", "marks");
}
