using Campaign.UmbracoHost.Startup;
using Microsoft.Data.Sqlite;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>The folder everything is written to.</summary>
public static class DataFolder
{
    // On a full disk an empty file can still be made. With less than this no day of editing would end well.
    private const int Room = 4 << 20;

    /// <summary>Why nothing can be kept there; null when it can.</summary>
    /// <param name="options">Where things are kept.</param>
    /// <param name="room">For how many bytes there must be room.</param>
    public static string? WhyNot(UmbracoHostOptions options, int room = Room) =>
        WhyNot(options.DataPath, room)
        ?? (options.Provider == DatabaseProvider.Sqlite ? WhyNotDatabase(options) : null);

    /// <inheritdoc cref="WhyNot(UmbracoHostOptions, int)"/>
    public static string? WhyNot(string path, int room = Room)
    {
        var probe = Path.Combine(path, $".write-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(path);
            using var file = new FileStream(
                probe,
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
            file.Write(new byte[room]);
            file.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    /// <exception cref="StartupFaultException">Nothing can be written there.</exception>
    internal static void Check(string path)
    {
        if (WhyNot(path) is { } why)
            throw new StartupFaultException(
                $"The data folder {path} cannot be written: {why} "
                    + "Give this account the right to write there, or set Campaign:DataPath."
            );
    }

    private static string? WhyNotDatabase(UmbracoHostOptions options)
    {
        var file = new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;
        try
        {
            if (File.Exists(file))
                File.Open(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
