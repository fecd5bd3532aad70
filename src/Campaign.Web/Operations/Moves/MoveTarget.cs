using System.Data.Common;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;
using Npgsql;

namespace Campaign.Web.Operations.Moves;

/// <summary>Where a site is moved to: what it has to be started with afterwards.</summary>
/// <param name="IsPostgres">Whether to PostgreSQL; otherwise to SQLite.</param>
/// <param name="Connection">The connection string of PostgreSQL; empty for SQLite.</param>
/// <param name="DataPath">The data folder.</param>
/// <param name="MediaPath">The folder of uploaded files; null: they are in a bucket, and stay there.</param>
internal sealed record MoveTarget(bool IsPostgres, string Connection, string DataPath, string? MediaPath)
{
    private const string Setting = "ConnectionStrings:umbracoDbDSN";

    /// <summary>Reads what the operator has typed.</summary>
    /// <param name="target">A connection string of PostgreSQL, or a folder for SQLite.</param>
    /// <param name="media">A folder for the uploaded files; null: the usual one.</param>
    /// <param name="source">The site that is moved.</param>
    /// <exception cref="MoveFaultException">It is neither, or of the kind that the site has already.</exception>
    public static MoveTarget Of(string target, string? media, UmbracoHostOptions source)
    {
        var isPostgres = IsConnection(target);
        if (isPostgres == (source.Provider == DatabaseProvider.PostgreSql))
            throw new MoveFaultException(
                $"The site is on {(isPostgres ? "PostgreSQL" : "SQLite")} already. "
                    + "To take it elsewhere of the same kind, use backup and restore."
            );
        if (source.S3 is not null && media is not null)
            throw new MoveFaultException(
                "Uploaded files are in a bucket (Campaign:Media:S3) and stay there; leave --media out."
            );
        var data = isPostgres ? source.DataPath : Path.GetFullPath(target);
        var isOwn = source.MediaPath == Path.Combine(source.DataPath, "media");
        return new(
            isPostgres,
            isPostgres ? target : "",
            data,
            source.S3 is not null ? null
                : media is not null
                    ? (Real(media) == Real(source.MediaPath) ? source.MediaPath : Path.GetFullPath(media))
                : isOwn ? Path.Combine(data, "media")
                : source.MediaPath
        );
    }

    /// <summary>The settings of the site that it will be.</summary>
    public Dictionary<string, string?> Settings =>
        new()
        {
            ["Campaign:DataPath"] = DataPath,
            ["Campaign:MediaPath"] = MediaPath ?? "",
            [Setting] = Connection,
            [$"{Setting}_ProviderName"] = IsPostgres ? "Npgsql" : "",
        };

    /// <summary>The same for people, who know the password.</summary>
    public IReadOnlyList<string> Words =>
        [
            $"Campaign__DataPath={DataPath}",
            .. MediaPath is null ? Array.Empty<string>() : [$"Campaign__MediaPath={MediaPath}"],
            $"ConnectionStrings__umbracoDbDSN={WithoutPassword(Connection)}",
            $"ConnectionStrings__umbracoDbDSN_ProviderName={(IsPostgres ? "Npgsql" : "")}",
        ];

    /// <summary>A new folder must be empty; in the site's own one there must be no database.</summary>
    /// <exception cref="MoveFaultException">It is not.</exception>
    public void EnsureEmpty(UmbracoHostOptions source)
    {
        if (IsPostgres)
            return;
        if (File.Exists(Path.Combine(DataPath, "campaign.db")))
            throw new MoveFaultException($"There is a database in {DataPath} already. The target must be empty.");
        var known = new[] { MediaFolder.OfTheDisk, "media" };
        if (
            DataPath != source.DataPath
            && Directory.Exists(DataPath)
            && Directory.EnumerateFileSystemEntries(DataPath).Select(Path.GetFileName).Except(known).Any()
        )
            throw new MoveFaultException($"{DataPath} is not empty. The target must be.");
    }

    private static bool IsConnection(string target)
    {
        if (target.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) && target.Contains("://"))
            throw new MoveFaultException(
                "The target is an address (postgres://); write it as a connection string instead: "
                    + "Host=db1;Database=campaign;Username=campaign"
            );
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = target };
            if (parts.ContainsKey("Data Source") || parts.ContainsKey("Filename"))
                throw new MoveFaultException("For SQLite, name the data folder; the database in it is campaign.db.");
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(target).Host)
                ? true
                : throw new ArgumentException("it names no Host.");
        }
        catch (Exception e) when (e is ArgumentException or KeyNotFoundException or FormatException)
        {
            return target.Contains('=', StringComparison.Ordinal)
                ? throw new MoveFaultException(
                    $"The target is no connection string of PostgreSQL: {e.Message} "
                        + "It looks like this: Host=db1;Database=campaign;Username=campaign"
                )
                : false;
        }
    }

    // A link and the folder it leads to are one.
    private static string Real(string folder) =>
        Path.TrimEndingDirectorySeparator(
            Directory.Exists(folder)
                ? Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(folder)
                : Path.GetFullPath(folder)
        );

    private static string WithoutPassword(string connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        // There is one of the certificate too, and each may be written with blanks or without.
        foreach (var key in parts.Keys.Cast<string>().ToList())
            if (
                key.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()
                is "password"
                    or "sslpassword"
                    or "pwd"
                    or "psw"
            )
                parts[key] = "…";
        return parts.ConnectionString;
    }
}
