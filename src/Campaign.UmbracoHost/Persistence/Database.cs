using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Campaign.UmbracoHost.Persistence;

/// <summary>
/// Opens contexts on the configured database. Contexts are pooled: one is needed for every unit of work.
/// </summary>
internal sealed class Database(UmbracoHostOptions options)
{
    private static readonly TimeSpan LongStatement = TimeSpan.FromSeconds(60);

    private readonly PooledDbContextFactory<CmsDbContext> _factory = new(Configure(options));

    public bool IsPostgres { get; } = options.Provider == DatabaseProvider.PostgreSql;

    public string ConnectionString { get; } = options.ConnectionString;

    /// <summary>
    /// Whether this process serves. Before that, and in commands, a transaction may pause for longer than one of a
    /// serving process, because it may fill the whole database.
    /// </summary>
    public bool Serves { get; set; }

    public CmsDbContext Open()
    {
        var db = _factory.CreateDbContext();
        if (IsPostgres && !Serves)
            db.Database.SetCommandTimeout(LongStatement);
        return db;
    }

    internal static DbContextOptions<CmsDbContext> Configure(UmbracoHostOptions options)
    {
        var builder = new DbContextOptionsBuilder<CmsDbContext>();
        if (options.Provider == DatabaseProvider.PostgreSql)
            builder.UseNpgsql(options.ConnectionString);
        else
            // A list in a query is one parameter. As one for each of its values it would be refused from 32,767 on.
            builder
                .UseSqlite(
                    options.ConnectionString,
                    x => x.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                )
                .AddInterceptors(new SqlitePragmas());
        return builder
            .AddInterceptors(new FaultNotes())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;
    }
}
