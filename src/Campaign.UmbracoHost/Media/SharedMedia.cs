using System.Text;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// Proves at every start that this process sees the media of the others. Each leaves a new mark in their storage and
/// its name in the database; whoever does not find the latest has another folder or bucket, a copy of it, or none
/// mounted, and would answer 404 for pictures that the others serve.
/// </summary>
public static class SharedMedia
{
    /// <summary>The file of the marks, one a line.</summary>
    public const string File = "trash/marks";

    /// <summary>Under which the database keeps the name of the latest mark.</summary>
    public const string Key = "mediaMark";

    // A database that is restored without its media is a little older than they are.
    private const int Kept = 100;

    /// <summary>To be called by one process at a time, once the database is there.</summary>
    /// <exception cref="StartupFaultException">The storage is not the one that belongs to the database.</exception>
    public static void ProveSharedMedia(this IServiceProvider services)
    {
        if (services.GetService<ReadersOnly>() is not null)
            return;
        var store = services.GetRequiredService<IMediaStore>();
        var values = services.GetRequiredService<IKeyValueService>();
        try
        {
            var marks = store.Proved(values);
            var mark = Guid.NewGuid().ToString("N");
            try
            {
                using var text = new MemoryStream(
                    Encoding.UTF8.GetBytes(string.Concat(marks.TakeLast(Kept).Append(mark).Select(x => x + "\n")))
                );
                store.Write(File, text);
            }
            // A full or read-only disk that holds the latest mark is the right one, and readers need no other.
            catch (Exception e) when (marks.Count > 0 && e is IOException or UnauthorizedAccessException)
            {
                return;
            }
            // After the file: a process that is killed in between leaves the mark before this one, which is there too.
            values.SetValue(Key, mark);
        }
        // Numbers to call are in the database. Whether it is the right bucket is looked at when it answers.
        catch (MediaAwayException away) when (values.GetValue(Key) is not null)
        {
            var log = services.GetRequiredService<ILogger<MediaProof>>();
            log.LogError("{Fault} Texts are served, uploaded files are not.", away.Message);
            services.GetRequiredService<MediaProof>().IsDue = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupFaultException($"Uploaded files cannot be used in {store.Place}: {e.Message}");
        }
    }

    /// <summary>The marks, of which one is the latest.</summary>
    /// <exception cref="StartupFaultException">None is.</exception>
    internal static IReadOnlyList<string> Proved(this IMediaStore store, IKeyValueService values)
    {
        var marks = Marks(store);
        if (values.GetValue(Key) is { } latest && !marks.Contains(latest))
            throw new StartupFaultException(
                $"Uploaded files: {store.Place} is not what was used with this database last, "
                    + $"because {File} there lacks the mark {latest}. All nodes need the same "
                    + "(Campaign:MediaPath, mounted before they start, or Campaign:Media:S3). "
                    + $"If you moved the files there yourself, say so: {store.HowToAdd(latest, File)}"
            );
        return marks;
    }

    private static List<string> Marks(IMediaStore store)
    {
        try
        {
            using var file = new StreamReader(store.Open(File));
            return [.. file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    /// <summary>Whether the storage has been used with a database whose latest mark this is.</summary>
    public static bool Holds(this IMediaStore store, string mark) => Marks(store).Contains(mark);
}
