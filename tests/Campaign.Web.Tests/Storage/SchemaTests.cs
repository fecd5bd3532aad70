using System.Data.Common;
using Campaign.Testing.Databases;
using Campaign.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Campaign.Web.Tests.Storage;

/// <summary>Migrating an empty database gives the same schema as creating it from the model.</summary>
public sealed class SchemaTests
{
    private const string OfSqlite =
        "SELECT m.name || ' ' || p.name || ' ' || p.type || ' ' || p.\"notnull\" || ' ' || p.pk FROM sqlite_master m, "
        + "pragma_table_info(m.name) p"
        + " WHERE m.type = 'table' AND m.name LIKE '%\\_%' ESCAPE '\\' AND m.name NOT LIKE '%migration%' AND m.name "
        + "NOT LIKE '\\_\\_%' ESCAPE '\\'"
        + " UNION SELECT name || ' ' || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1";

    // Columns, then keys and references, then indexes, in the server's own words.
    private const string OfPostgres =
        "SELECT c.relname || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull "
        + "|| ' ' || a.attidentity::text"
        + " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
        + " WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND c.relname NOT LIKE "
        + "'%migration%'"
        + " UNION SELECT x.conname || ' ' || pg_get_constraintdef(x.oid) FROM pg_constraint x"
        + " WHERE x.connamespace = 'public'::regnamespace AND x.conname NOT LIKE '%migration%'"
        + " UNION SELECT i.indexdef FROM pg_indexes i WHERE i.schemaname = 'public' AND i.tablename NOT LIKE "
        + "'%migration%' ORDER BY 1";

    [Fact]
    public async Task On_sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("campaign-schema-");
        string Database(string name) => $"Data Source={Path.Combine(folder.FullName, name)};Pooling=False";
        var migrated = await SchemaOf(Database("a.db"), postgres: false, db => db.Database.MigrateAsync());
        var created = await SchemaOf(Database("b.db"), postgres: false, db => db.Database.EnsureCreatedAsync());
        Assert.Equal(created, migrated);
        folder.DeleteAll();
    }

    [Fact]
    public async Task On_postgresql()
    {
        string Database() => PrivatePostgres.Instance.CreateDatabase() + ";Pooling=False";
        var migrated = await SchemaOf(Database(), postgres: true, db => db.Database.MigrateAsync());
        var created = await SchemaOf(Database(), postgres: true, db => db.Database.EnsureCreatedAsync());
        Assert.Equal(created, migrated);
    }

    private static async Task<List<string>> SchemaOf(string database, bool postgres, Func<OperationsDb, Task> make)
    {
        await using var services = new ServiceCollection().AddOperationsDb(database, postgres).BuildServiceProvider();
        await using (
            var db = await services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContextAsync()
        )
            await make(db);
        await using DbConnection connection = postgres
            ? new NpgsqlConnection(database)
            : new SqliteConnection(database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = postgres ? OfPostgres : OfSqlite;
        var rows = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        Assert.True(rows.Count > 30);
        return rows;
    }
}
