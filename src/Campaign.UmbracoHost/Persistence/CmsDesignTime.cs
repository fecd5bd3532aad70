using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Startup;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Configuration;

namespace Campaign.UmbracoHost.Persistence;

/// <summary>
/// How <c>dotnet ef</c> makes a context: for SQLite, or after <c>-- --provider Npgsql</c> for PostgreSQL. Nothing is
/// connected to while a migration is written; commands that do connect take the product's own settings, after the same
/// two dashes or from the environment.
/// </summary>
public sealed class CmsDesignTime : IDesignTimeDbContextFactory<CmsDbContext>
{
    private const string Connection = "ConnectionStrings:umbracoDbDSN";

    /// <summary>The database that the arguments name.</summary>
    public static UmbracoHostOptions Options(string[] args)
    {
        var settings = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddCommandLine(args, new Dictionary<string, string> { ["--provider"] = $"{Connection}_ProviderName" })
            .Build();
        if (settings[$"{Connection}_ProviderName"] == "Npgsql")
            settings[Connection] ??= "Host=localhost";
        return UmbracoHostOptions.From(settings);
    }

    CmsDbContext IDesignTimeDbContextFactory<CmsDbContext>.CreateDbContext(string[] args) =>
        new(Database.Configure(Options(args)));
}
