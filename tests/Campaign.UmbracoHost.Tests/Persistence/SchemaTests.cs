using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>The hand-written migrations make exactly the tables of the model.</summary>
public sealed class SchemaTests
{
    private const string SqliteCatalogue = """
        SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
            || ' ' || COALESCE(c.dflt_value, '') AS "Value"
        FROM sqlite_master m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE '\_\_EF%' ESCAPE '\'
        UNION ALL
        SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
            AND tbl_name NOT LIKE '\_\_EF%' ESCAPE '\'
        """;

    private const string PostgresCatalogue = """
        SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity
            || ' ' || COALESCE(identity_generation, '') || ' ' || COALESCE(collation_name, '')
            || ' ' || COALESCE(column_default, '') AS "Value"
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        UNION ALL
        SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
        """;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public void A_migrated_database_equals_the_model(DatabaseProvider provider)
    {
        using var migrated = TestDatabase.Create(provider);
        using var created = TestDatabase.Create(provider);
        new DatabasePreparation(
            migrated.Options(),
            new Database(migrated.Options()),
            NullLogger<DatabasePreparation>.Instance
        ).Prepare();
        using (var db = new Database(created.Options()).Open())
            if (provider == DatabaseProvider.Sqlite)
                db.Database.EnsureCreated();
            else
                db.Database.ExecuteSqlRaw(db.Database.GenerateCreateScript());
        var model = Catalogue(created);
        Assert.True(model.Count > 60);
        Assert.Equal(model, Catalogue(migrated));
    }

    private static List<string> Catalogue(TestDatabase database)
    {
        using var db = new Database(database.Options()).Open();
        var sql = database.Provider == DatabaseProvider.Sqlite ? SqliteCatalogue : PostgresCatalogue;
        return [.. db.Database.SqlQueryRaw<string>(sql).ToList().Order(StringComparer.Ordinal)];
    }
}
