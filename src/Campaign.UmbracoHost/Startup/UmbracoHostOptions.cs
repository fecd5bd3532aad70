using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Umbraco.Cms.Core.DependencyInjection;

namespace Campaign.UmbracoHost.Startup;

/// <summary>Where Umbraco keeps its data, and what else takes part in it.</summary>
public sealed record UmbracoHostOptions
{
    /// <summary>The connection string, complete and without placeholders.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The kind of database behind it.</summary>
    public DatabaseProvider Provider { get; init; }

    /// <summary>
    /// The folder of the database, media and uploads, absolute. Setting: Campaign:DataPath, default App_Data.
    /// </summary>
    public required string DataPath { get; init; }

    /// <summary>Assemblies, besides this one, with property editors, value converters and the like.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; init; } = [];

    /// <summary>Registers notification handlers, collections and services before Umbraco's builder is built.</summary>
    public Action<IUmbracoBuilder>? Compose { get; init; }

    /// <summary>
    /// Reads ConnectionStrings:umbracoDbDSN, ConnectionStrings:umbracoDbDSN_ProviderName and Campaign:DataPath.
    /// </summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="contentRoot">The folder a relative DataPath starts from; the current one when left out.</param>
    /// <exception cref="StartupFaultException">The provider is unknown, or PostgreSQL has no connection
    /// string.</exception>
    public static UmbracoHostOptions From(IConfiguration configuration, string? contentRoot = null)
    {
        var dataPath = Path.GetFullPath(
            configuration["Campaign:DataPath"] ?? "App_Data",
            contentRoot ?? Environment.CurrentDirectory
        );
        var connection = configuration
            .GetConnectionString("umbracoDbDSN")
            ?.Replace("|DataDirectory|", dataPath, StringComparison.Ordinal);
        return configuration.GetConnectionString("umbracoDbDSN_ProviderName") switch
        {
            null or "" or "Microsoft.Data.Sqlite" => new()
            {
                ConnectionString = Sqlite(connection, dataPath),
                DataPath = dataPath,
            },
            "Npgsql" => new()
            {
                ConnectionString = string.IsNullOrWhiteSpace(connection)
                    ? throw new StartupFaultException(
                        "ConnectionStrings:umbracoDbDSN is empty; with Npgsql it must name the database."
                    )
                    : connection,
                Provider = DatabaseProvider.PostgreSql,
                DataPath = dataPath,
            },
            var other => throw new StartupFaultException(
                $"ConnectionStrings:umbracoDbDSN_ProviderName is '{other}'; it must be Microsoft.Data.Sqlite or Npgsql."
            ),
        };
    }

    private static string Sqlite(string? connection, string dataPath)
    {
        var builder = new SqliteConnectionStringBuilder(connection) { ForeignKeys = true, DefaultTimeout = 30 };
        if (string.IsNullOrWhiteSpace(builder.DataSource))
            builder.DataSource = Path.Combine(dataPath, "campaign.db");
        return builder.ConnectionString;
    }
}
