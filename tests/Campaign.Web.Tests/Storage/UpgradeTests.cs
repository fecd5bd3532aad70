using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Whole;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace Campaign.Web.Tests.Storage;

/// <summary>
/// A database made by the product of 22/11/2026, with content, an officer, a key and a station, is upgraded. Contexts
/// are created as dotnet ef creates them.
/// </summary>
public sealed class UpgradeTests
{
    private static readonly string Older = WholeSite.Repository("tests/Campaign.Web.Tests/Storage/Older");

    [Fact]
    public async Task On_sqlite_every_row_is_kept()
    {
        var folder = Directory.CreateTempSubdirectory("campaign-upgrade-");
        var file = Path.Combine(folder.FullName, "campaign.db");
        await File.WriteAllBytesAsync(file, await UnpackedAsync("2026-11-22.db.gz"));
        await KeepsEveryRow("Microsoft.Data.Sqlite", $"Data Source={file};Pooling=False", x => new SqliteConnection(x));
        folder.DeleteAll();
    }

    [Fact]
    public async Task On_postgresql_every_row_is_kept()
    {
        var database = PrivatePostgres.Instance.CreateDatabase() + ";Pooling=False";
        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.OpenAsync();
            await using var dump = connection.CreateCommand();
            dump.CommandText = Encoding.UTF8.GetString(await UnpackedAsync("2026-11-22.sql.gz"));
            await dump.ExecuteNonQueryAsync();
        }
        await KeepsEveryRow("Npgsql", database, x => new NpgsqlConnection(x));
    }

    private static async Task KeepsEveryRow(string provider, string database, Func<string, DbConnection> connect)
    {
        string[] args = ["--provider", provider, "--ConnectionStrings:umbracoDbDSN", database];
        var before = (await RowsAsync(connect(database))).ConvertAll(WhereItIsNow);
        foreach (
            var table in (string[])["node", "publication_log", "account", "signing_key", "api_key", "station_address"]
        )
            Assert.Contains(before, x => x.Table == table);

        IDesignTimeDbContextFactory<CmsDbContext> content = new Campaign.UmbracoHost.Persistence.CmsDesignTime();
        await MigrateAsync(content.CreateDbContext(args));
        await MigrateAsync(new Campaign.UmbracoHost.Accounts.AccountsDesignTime().CreateDbContext(args));
        await MigrateAsync(new OperationsDesignTime().CreateDbContext(args));

        var after = (await RowsAsync(connect(database))).ToLookup(x => x.Table);
        foreach (var table in before.GroupBy(x => x.Table))
        {
            // Columns may have been added, but the existing ones keep their values.
            var known = table.First().Row.Keys;
            var kept = after[table.Key].Select(x => Line(known.Select(c => x.Row[c]))).ToHashSet();
            Assert.All(table, x => Assert.Contains(Line(x.Row.Values), kept));
        }
    }

    // The keys of cookies and links moved into the table of ASP.NET Core's own store.
    private static (string Table, Dictionary<string, string> Row) WhereItIsNow(
        (string Table, Dictionary<string, string> Row) x
    ) =>
        x.Table != "data_protection_key"
            ? x
            : ("signing_key", new() { ["FriendlyName"] = x.Row["Name"], ["Xml"] = x.Row["Xml"] });

    private static async Task<byte[]> UnpackedAsync(string name)
    {
        await using var packed = new GZipStream(File.OpenRead(Path.Combine(Older, name)), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await packed.CopyToAsync(unpacked);
        return unpacked.ToArray();
    }

    private static async Task MigrateAsync(DbContext context)
    {
        await using (context)
        {
            Assert.NotEmpty(await context.Database.GetPendingMigrationsAsync());
            await context.Database.MigrateAsync();
            Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        }
    }

    private static string Line(IEnumerable<string> values) => string.Join('\u001f', values);

    private static async Task<List<(string Table, Dictionary<string, string> Row)>> RowsAsync(DbConnection connection)
    {
        await using (connection)
        {
            await connection.OpenAsync();
            var rows = new List<(string, Dictionary<string, string>)>();
            foreach (var table in await TablesAsync(connection))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"SELECT * FROM \"{table}\"";
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                    rows.Add(
                        (
                            table,
                            Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, x => Text(reader[x]))
                        )
                    );
            }
            return rows;
        }
    }

    private static string Text(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static async Task<List<string>> TablesAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            connection is NpgsqlConnection
                ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
        var tables = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));
        return tables;
    }
}
