using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>The tables of Umbraco's services, for whoever moves them from one database to another.</summary>
public static class ContentTables
{
    /// <summary>The history of migrations of these tables.</summary>
    public const string HistoryTable = HistoryRepository.DefaultTableName;

    /// <summary>Their model. Whoever asks for it disposes of it.</summary>
    public static DbContext OpenContent(this IServiceProvider services) =>
        services.GetRequiredService<Database>().Open();

    /// <summary>Creates or updates the tables, and puts nothing into them. The caller has the turn.</summary>
    /// <exception cref="Startup.StartupFaultException">The folder or the database cannot be used.</exception>
    public static void MigrateContent(this IServiceProvider services) =>
        services.GetRequiredService<DatabasePreparation>().Prepare();
}
