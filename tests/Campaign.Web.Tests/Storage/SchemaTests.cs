using Campaign.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Storage;

public sealed class SchemaTests
{
    [Fact]
    public async Task A_migrated_empty_sqlite_database_equals_the_model()
    {
        var folder = Directory.CreateTempSubdirectory("campaign-schema-");
        var migrated = await SchemaOf(Path.Combine(folder.FullName, "a.db"), db => db.Database.MigrateAsync());
        var created = await SchemaOf(Path.Combine(folder.FullName, "b.db"), db => db.Database.EnsureCreatedAsync());
        Assert.Equal(created, migrated);
        folder.Delete(recursive: true);
    }

    private static async Task<List<string>> SchemaOf(string file, Func<OperationsDb, Task> make)
    {
        await using var services = new ServiceCollection().AddOperationsDb($"Data Source={file};Pooling=False", postgres: false).BuildServiceProvider();
        await using (var db = await services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContextAsync())
            await make(db);
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT m.name || ' ' || p.name || ' ' || p.type || ' ' || p.\"notnull\" || ' ' || p.pk FROM sqlite_master m, pragma_table_info(m.name) p"
            + " WHERE m.type = 'table' AND m.name LIKE '%\\_%' ESCAPE '\\' AND m.name NOT LIKE '%migration%' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'"
            + " UNION SELECT name || ' ' || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1";
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        Assert.True(rows.Count > 30);
        return rows;
    }
}
