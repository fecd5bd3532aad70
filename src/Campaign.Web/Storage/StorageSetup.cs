using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Campaign.Web.Storage;

/// <summary>Registers the operations tables and brings them up to date.</summary>
internal static class StorageSetup
{
    /// <param name="services">The services.</param>
    /// <param name="connection">The complete connection string of Umbraco's database.</param>
    /// <param name="postgres">Whether it is PostgreSQL; otherwise it is SQLite.</param>
    public static IServiceCollection AddOperationsDb(
        this IServiceCollection services,
        string connection,
        bool postgres
    ) =>
        services
            .AddMetrics()
            .AddSingleton(typeof(Outbox<>))
            .AddPooledDbContextFactory<OperationsDb>(
                (provider, options) =>
                {
                    Configure(options, connection, postgres);
                    if (provider.GetService<DatabaseState>() is { } state)
                        options.AddInterceptors(new AskedOnlyWhenThere(state));
                }
            );

    /// <summary>Applies missing migrations.</summary>
    public static async Task MigrateOperationsAsync(this IServiceProvider services, CancellationToken stop = default)
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<OperationsDb>>()
            .CreateDbContextAsync(stop);
        db.Database.RefuseIfTooNew();
        db.Database.TakeYourTime();
        await db.Database.MigrateAsync(stop);
    }

    internal static void Configure(DbContextOptionsBuilder options, string connection, bool postgres)
    {
        if (postgres)
            options.UseNpgsql(connection, x => x.MigrationsHistoryTable(OperationsDb.HistoryTable));
        else
            options.UseSqlite(connection, x => x.MigrationsHistoryTable(OperationsDb.HistoryTable));
        // Migrations are written by hand, without the snapshot that this check compares with; a test compares the
        // schemas instead.
        options.ConfigureWarnings(x => x.Ignore(RelationalEventId.PendingModelChangesWarning));
    }
}
