using Campaign.UmbracoHost.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Campaign.UmbracoHost.Tests.Accounts;

public sealed class Migrations_make_the_tables_of_the_model
{
    [Fact]
    public async Task Columns_keys_and_indexes_are_the_same()
    {
        var migrated = await ShapeAsync(x => x.MigrateAsync());
        var modelled = await ShapeAsync(x => x.EnsureCreatedAsync());
        Assert.NotEmpty(modelled);
        Assert.Equal(modelled, migrated);
    }

    private static async Task<List<string>> ShapeAsync(
        Func<Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade, Task> make
    )
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var options = new DbContextOptionsBuilder<AccountsDb>();
        AccountsSetup.Configure(options, new() { ConnectionString = connection.ConnectionString, DataPath = "." });
        options.UseSqlite(connection, x => x.MigrationsHistoryTable(AccountsDb.HistoryTable));
        await using var db = new AccountsDb(options.Options);
        await make(db.Database);
        return await db
            .Database.SqlQueryRaw<string>(
                $"""
                SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS Value
                FROM sqlite_master t JOIN pragma_table_info(t.name) c
                WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '%migration%'
                    AND t.name NOT LIKE '\_\_%' ESCAPE '\'
                UNION
                SELECT i.tbl_name || ' ' || i.name || ' ' || l."unique" AS Value
                FROM sqlite_master i JOIN pragma_index_list(i.tbl_name) l ON l.name = i.name
                WHERE i.type = 'index' AND i.name NOT LIKE 'sqlite%'
                """
            )
            .OrderBy(x => x)
            .ToListAsync();
    }
}
