using System.Text;
using Campaign.UmbracoHost.Startup;
using Npgsql;

namespace Campaign.Web.Tests.Publication;

/// <summary>
/// Searches the bytes of everything a site has on disk for words, including the database's own files.
/// </summary>
internal static class Canary
{
    /// <summary>Files that contain any of the words, ignoring case.</summary>
    public static IReadOnlyList<string> FilesWith(UmbracoHostOptions site, params string[] words) =>
        [.. Files(site).Where(x => Holds(x, words))];

    /// <summary>Whether a file contains any of the words.</summary>
    public static bool Holds(string file, params string[] words)
    {
        using var bytes = new MemoryStream();
        try
        {
            using var stream = new FileStream(
                file,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            stream.CopyTo(bytes);
        }
        catch (FileNotFoundException)
        {
            return false; // a rendition was finished or a table rewritten after the folder was listed
        }
        var text = Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return words.Any(x => text.Contains(x, StringComparison.OrdinalIgnoreCase));
    }

    private static List<string> Files(UmbracoHostOptions site)
    {
        // The file that marks a search folder as taken is empty and cannot be read.
        var files = Directory
            .EnumerateFiles(site.DataPath, "*", SearchOption.AllDirectories)
            .Where(x => Path.GetFileName(x) != "in-use")
            .ToList();
        if (site.Provider == DatabaseProvider.PostgreSql)
            files.AddRange(Directory.EnumerateFiles(DatabaseFolder(site.ConnectionString)));
        return files;
    }

    // A checkpoint writes what is in memory. The write-ahead log is elsewhere and belongs to the server.
    private static string DatabaseFolder(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        connection.Open();
        using (var checkpoint = new NpgsqlCommand("CHECKPOINT", connection))
            checkpoint.ExecuteNonQuery();
        using var command = new NpgsqlCommand(
            "SELECT current_setting('data_directory') || '/base/' || oid FROM pg_database WHERE datname = "
                + "current_database()",
            connection
        );
        return (string)command.ExecuteScalar()!;
    }
}
