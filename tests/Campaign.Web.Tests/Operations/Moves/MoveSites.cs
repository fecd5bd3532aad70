using System.Text.RegularExpressions;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Moves;
using Campaign.Web.Tests.Operations.Backups;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Operations.Moves;

/// <summary>Moves sites, and reads SQLite's files without the code that is tested.</summary>
internal static partial class MoveSites
{
    /// <summary>Moves the site of the settings. Returns the settings of where it is then, and what was said.</summary>
    public static async Task<(Dictionary<string, string?> Settings, string Said)> MoveAsync(
        Dictionary<string, string?> settings,
        string target,
        string? media = null,
        StringWriter? output = null,
        CancellationToken stop = default
    )
    {
        output ??= new();
        await using var from = BackupSites.Build(settings);
        var to = MoveTarget.Of(target, media, from.Services.GetRequiredService<UmbracoHostOptions>());
        var moved = At(settings, to);
        await using var site = BackupSites.Build(moved);
        await new SiteMove(from.Services, site.Services, to, output).RunAsync(stop);
        SqliteConnection.ClearAllPools();
        return (moved, output.ToString());
    }

    /// <summary>The settings of the target.</summary>
    public static Dictionary<string, string?> At(Dictionary<string, string?> settings, MoveTarget target)
    {
        var moved = new Dictionary<string, string?>(settings);
        foreach (var (name, value) in target.Settings)
            moved[name] = value;
        return moved;
    }

    /// <summary>Settings of a site as a test changes them by hand.</summary>
    public static WebApplication Site(Dictionary<string, string?> settings) => BackupSites.Build(settings);

    /// <summary>Every table's definition and rows as SQLite writes them; instants as exact as PostgreSQL's.</summary>
    public static SortedDictionary<string, List<string>> Dump(string file)
    {
        SqliteConnection.ClearAllPools();
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var dump = new SortedDictionary<string, List<string>>(StringComparer.Ordinal)
        {
            ["schema"] = Read(connection, "SELECT name || ifnull(sql, '') FROM sqlite_master ORDER BY 1"),
        };
        foreach (var table in Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            var columns = Read(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY name");
            var line = string.Join(" || ' ' || ", columns.Select(x => $"'{x}=' || quote(\"{x}\")"));
            dump[table] = [.. Read(connection, $"SELECT {line} FROM \"{table}\"").Select(Exact).Order()];
        }
        return dump;
    }

    /// <summary>Runs statements on SQLite's file.</summary>
    public static int Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    // The last instant stands for "for ever" on both.
    private static string Exact(string row) =>
        Fraction().Replace(row, x => x.Value == ".9999999" ? x.Value : x.Value[..^1].TrimEnd('0').TrimEnd('.'));

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    [GeneratedRegex(@"(?<=\d\d:\d\d:\d\d)\.\d{7}")]
    private static partial Regex Fraction();
}
