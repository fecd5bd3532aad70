using System.Data.Common;
using Campaign.UmbracoHost.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>Looks at the database without making or changing anything.</summary>
public static class PreparedDatabase
{
    /// <summary>What is said of tables that wait for a migration.</summary>
    public const string Outdated = "The tables are of an older version. The next start brings them up to date.";

    /// <summary>Why a command that must change nothing cannot use the database; null when it can.</summary>
    public static string? WhyNotPrepared(this IServiceProvider services)
    {
        var options = services.GetRequiredService<UmbracoHostOptions>();
        if (!Directory.Exists(options.DataPath))
            return $"There is no data folder {options.DataPath} (Campaign:DataPath).";
        if (
            options.Provider == DatabaseProvider.Sqlite
            && new SqliteConnectionStringBuilder(options.ConnectionString).DataSource is var file
            && !File.Exists(file)
        )
            return $"There is no database {file}. The first start makes it.";
        try
        {
            using var db = services.GetRequiredService<Database>().Open();
            if (!db.Database.GetAppliedMigrations().Any())
                return "The database is empty. The first start fills it.";
            return db.Database.GetPendingMigrations().Any() ? Outdated : null;
        }
        catch (Exception e) when ((e as DbException ?? e.InnerException as DbException) is { } cause)
        {
            return $"The database cannot be used: {cause.Message}";
        }
    }
}
