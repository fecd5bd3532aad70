using Campaign.UmbracoHost.Hosting;
using Microsoft.Data.Sqlite;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>The SQLite file, before anything is done to it.</summary>
internal static class SqliteFile
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;
    private static readonly string[] Parts = ["", "-wal", "-shm", "-journal"];

    /// <exception cref="StartupFaultException">It is damaged, no database, or cannot be written.</exception>
    public static void Check(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        if (!File.Exists(settings.DataSource))
            return;
        try
        {
            settings.Mode = SqliteOpenMode.ReadWrite;
            using var connection = new SqliteConnection(settings.ConnectionString);
            connection.Open();
            if (Answer(connection, "PRAGMA quick_check(1)") is var found && found != "ok")
                throw Damaged(settings.DataSource, found);
            Answer(connection, "BEGIN IMMEDIATE; ROLLBACK");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Corrupt or NotADatabase)
        {
            throw Damaged(settings.DataSource, e.Message);
        }
        catch (SqliteException e)
        {
            throw new StartupFaultException($"The database {settings.DataSource} cannot be written: {e.Message}");
        }
    }

    /// <summary>
    /// Lets only the account of the server read the database, which holds drafts, accounts and keys. SQLite gives its
    /// log files the same rights.
    /// </summary>
    /// <returns>Why it could not be done, else null.</returns>
    public static string? MakePrivate(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        if (
            OperatingSystem.IsWindows()
            || settings.Mode == SqliteOpenMode.Memory
            || settings.DataSource is "" or ":memory:"
        )
            return null;
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            if (!File.Exists(settings.DataSource))
                new FileStream(
                    settings.DataSource,
                    new FileStreamOptions
                    {
                        Mode = FileMode.CreateNew,
                        Access = FileAccess.Write,
                        UnixCreateMode = owner,
                    }
                ).Dispose();
            foreach (var file in Parts.Select(x => settings.DataSource + x).Where(File.Exists))
                File.SetUnixFileMode(file, File.GetUnixFileMode(file) & owner);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private static StartupFaultException Damaged(string file, string? found) =>
        new($"The database {file} is damaged or no database: {found} Restore a backup.");

    private static string? Answer(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
