using Campaign.UmbracoHost.Startup;
using Microsoft.Data.Sqlite;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>
/// A file beside the SQLite database that one process has open. It is never deleted: a process that waits could then
/// hold the deleted file, and another the new one.
/// </summary>
internal sealed class FileLock(UmbracoHostOptions options) : IStartLock
{
    private readonly string _file = FileOf(options);
    private FileStream? _held;

    public Task<bool> TryAsync(CancellationToken stop)
    {
        try
        {
            _held = new FileStream(_file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            return Task.FromResult(true);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StartupFaultException($"The lock of the database cannot be taken: {e.Message}");
        }
        catch (IOException) when (File.Exists(_file))
        {
            return Task.FromResult(false);
        }
        catch (IOException e)
        {
            throw new StartupFaultException($"The lock of the database cannot be taken: {e.Message}");
        }
    }

    public Task<string> HolderAsync(CancellationToken stop) => Task.FromResult($"it has {_file} open");

    public ValueTask DisposeAsync()
    {
        _held?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string FileOf(UmbracoHostOptions options)
    {
        var database = new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;
        return database is "" or ":memory:"
            ? Path.Combine(options.DataPath, "starting.lock")
            : Path.GetFullPath(database) + ".starting";
    }
}
