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

    /// <summary>
    /// The folder of uploaded files, absolute, which all nodes of a database share. Setting: Campaign:MediaPath,
    /// default media in the data folder.
    /// </summary>
    public string MediaPath
    {
        get => field ?? Path.Combine(DataPath, "media");
        init;
    }

    /// <summary>The bucket of uploaded files; null: they are in <see cref="MediaPath"/>.</summary>
    public S3Settings? S3 { get; init; }

    /// <summary>
    /// The node's name in logs, health and the server's list of connections. Setting: Campaign:Node, default the name
    /// of the machine.
    /// </summary>
    public string Node { get; init; } = Environment.MachineName;

    /// <summary>Assemblies, besides this one, with property editors, value converters and the like.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; init; } = [];

    /// <summary>Registers notification handlers, collections and services before Umbraco's builder is built.</summary>
    public Action<IUmbracoBuilder>? Compose { get; init; }

    /// <summary>
    /// Reads the connection string and its provider, Campaign:DataPath, Campaign:MediaPath or Campaign:Media:S3, and
    /// Campaign:Node.
    /// </summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="contentRoot">The folder a relative DataPath starts from; the current one when left out.</param>
    /// <exception cref="StartupFaultException">A setting cannot be used; the message names it.</exception>
    public static UmbracoHostOptions From(IConfiguration configuration, string? contentRoot = null)
    {
        var dataPath = Path.GetFullPath(
            configuration["Campaign:DataPath"] ?? "App_Data",
            contentRoot ?? Environment.CurrentDirectory
        );
        var media = configuration["Campaign:MediaPath"] is { Length: > 0 } folder
            ? Path.GetFullPath(folder, contentRoot ?? Environment.CurrentDirectory)
            : Path.Combine(dataPath, "media");
        if (
            (dataPath + Path.DirectorySeparatorChar).StartsWith(
                media + Path.DirectorySeparatorChar,
                StringComparison.Ordinal
            )
        )
            throw new StartupFaultException(
                $"Campaign:MediaPath {media} holds the data folder {dataPath}; the media need a folder of their own."
            );
        var node = NodeName(configuration["Campaign:Node"]);
        var connection = configuration
            .GetConnectionString("umbracoDbDSN")
            ?.Replace("|DataDirectory|", dataPath, StringComparison.Ordinal);
        var usual = new UmbracoHostOptions
        {
            ConnectionString = "",
            DataPath = dataPath,
            MediaPath = media,
            S3 = S3Settings.From(configuration),
            Node = node,
        };
        return configuration.GetConnectionString("umbracoDbDSN_ProviderName") switch
        {
            null or "" or "Microsoft.Data.Sqlite" => usual with { ConnectionString = Sqlite(connection, dataPath) },
            "Npgsql" => usual with
            {
                Provider = DatabaseProvider.PostgreSql,
                ConnectionString = string.IsNullOrWhiteSpace(connection)
                    ? throw new StartupFaultException(
                        "ConnectionStrings:umbracoDbDSN is empty; with Npgsql it must name the database."
                    )
                    : PostgresSettings.Complete(connection, node),
            },
            var other => throw new StartupFaultException(
                $"ConnectionStrings:umbracoDbDSN_ProviderName is '{other}'; it must be Microsoft.Data.Sqlite or Npgsql."
            ),
        };
    }

    // It is part of log lines, a header and the server's list of connections.
    private static string NodeName(string? name) =>
        string.IsNullOrEmpty(name) ? Environment.MachineName
        : name.Length <= 40 && name.All(x => char.IsAsciiLetterOrDigit(x) || x is '.' or '-' or '_') ? name
        : throw new StartupFaultException(
            $"Campaign:Node is '{name}'; it must be at most 40 letters without marks, digits, dots and dashes."
        );

    private static string Sqlite(string? connection, string dataPath)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(connection) { ForeignKeys = true, DefaultTimeout = 30 };
            if (string.IsNullOrWhiteSpace(builder.DataSource))
                builder.DataSource = Path.Combine(dataPath, "campaign.db");
            return builder.ConnectionString;
        }
        catch (ArgumentException e)
        {
            throw new StartupFaultException(
                $"ConnectionStrings:umbracoDbDSN cannot be read as SQLite's: {e.Message} "
                    + "For PostgreSQL, set ConnectionStrings:umbracoDbDSN_ProviderName to Npgsql."
            );
        }
    }
}
