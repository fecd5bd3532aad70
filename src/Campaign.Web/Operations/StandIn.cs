using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.UmbracoHost.Startup;
using Microsoft.Data.Sqlite;

namespace Campaign.Web.Operations;

/// <summary>
/// When the data folder is not writable, serves readers from a copy of the database in a temporary folder, because
/// somebody may need a number now. Officers are refused with the reason, since anything they wrote there would be lost.
/// </summary>
internal static class StandIn
{
    /// <summary>
    /// Checks the data folder before anything is opened and, if need be, replaces it by a temporary one.
    /// </summary>
    /// <exception cref="StartupFaultException">No temporary folder is writable either.</exception>
    public static void UseWhereNeeded(WebApplicationBuilder builder)
    {
        var meant = UmbracoHostOptions.From(builder.Configuration, builder.Environment.ContentRootPath);
        if (DataFolder.WhyNot(meant) is not { } why)
            return;
        var copy = Make(meant, why);
        var settings = new Dictionary<string, string?>
        {
            ["Campaign:DataPath"] = copy,
            ["Campaign:MediaPath"] = meant.S3 is null ? meant.MediaPath : "",
        };
        if (meant.Provider == DatabaseProvider.Sqlite)
            settings["ConnectionStrings:umbracoDbDSN"] = "";
        builder.Configuration.AddInMemoryCollection(settings);
        // Registered as a factory, so that the container disposes of it and thereby deletes the folder.
        builder.Services.AddSingleton(_ => new ReadersOnly(meant.DataPath, why, copy));
    }

    /// <summary>
    /// Stops jobs that change data while only readers are served: mail would be sent twice, and the copy's log must not
    /// diverge from the real one. They keep running for a database on its own server, which is the real one.
    /// </summary>
    public static void RestWriters(IServiceCollection services, DatabaseProvider database)
    {
        if (database == DatabaseProvider.PostgreSql || services.All(x => x.ServiceType != typeof(ReadersOnly)))
            return;
        foreach (var job in services.Where(x => x.ServiceType == typeof(IHostedService) && Rests(x)).ToList())
            services.Remove(job);
    }

    private static bool Rests(ServiceDescriptor job) =>
        (job.ImplementationType ?? job.ImplementationFactory?.GetType().GenericTypeArguments[1]) is { } type
        && type.Namespace?.StartsWith("Campaign.", StringComparison.Ordinal) == true
        && !type.IsAssignableTo(typeof(IServesReaders));

    private static string Make(UmbracoHostOptions meant, string why)
    {
        try
        {
            var copy = Directory.CreateTempSubdirectory("campaign-readers-").FullName;
            if (DataFolder.WhyNot(copy) is { } neither)
                throw new IOException(neither);
            if (meant.Provider == DatabaseProvider.Sqlite)
                CopyDatabase(
                    new SqliteConnectionStringBuilder(meant.ConnectionString).DataSource,
                    Path.Combine(copy, "campaign.db")
                );
            return copy;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupFaultException(
                $"The data folder {meant.DataPath} cannot be written ({why}), and no copy for readers can be made in "
                    + $"{Path.GetTempPath()} ({e.Message}): make room, or give this account the right to write."
            );
        }
    }

    // The latest writes may still be in the second file. The third is recreated.
    private static void CopyDatabase(string from, string to)
    {
        foreach (var end in (string[])["", "-wal"])
            if (File.Exists(from + end))
            {
                File.Copy(from + end, to + end);
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(to + end, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
    }
}
