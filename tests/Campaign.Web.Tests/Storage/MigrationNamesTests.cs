using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Campaign.Web.Tests.Storage;

/// <summary>Older programs know of a migration only what its name says.</summary>
public sealed class MigrationNamesTests
{
    // The first day on which the rule holds.
    private const string Since = "20261201";

    [Fact]
    public void Every_migration_says_beside_which_programs_it_may_run()
    {
        string[] args =
        [
            "--provider",
            "Microsoft.Data.Sqlite",
            "--ConnectionStrings:umbracoDbDSN",
            "Data Source=:memory:",
        ];
        IDesignTimeDbContextFactory<CmsDbContext> content = new Campaign.UmbracoHost.Persistence.CmsDesignTime();
        using var cms = content.CreateDbContext(args);
        using var accounts = new Campaign.UmbracoHost.Accounts.AccountsDesignTime().CreateDbContext(args);
        using var operations = new OperationsDesignTime().CreateDbContext(args);
        foreach (var db in (DbContext[])[cms, accounts, operations])
        {
            var all = db.Database.GetMigrations().ToList();
            Assert.NotEmpty(all);
            foreach (var name in all.Where(x => string.CompareOrdinal(x, Since) > 0))
            {
                var oldest = NewerMigrations.OldestBeside(name);
                Assert.True(oldest is not null, $"{name} must end in _beside_ and a number (decision 0385).");
                Assert.Contains(all, x => x.StartsWith(oldest, StringComparison.Ordinal) && x != name);
            }
        }
    }

    [Theory]
    [InlineData("29990101000000_Add_beside_20261130040000", true)]
    [InlineData("29990101000000_Add_beside_20261130010000", true)]
    [InlineData("29990101000000_Drop_beside_29980101000000", false)]
    [InlineData("29990101000000_Add", false)]
    [InlineData("29990101000000_Add_beside_everybody", false)]
    public async Task A_program_uses_a_newer_database_only_if_every_newer_migration_lets_it(string newer, bool lets)
    {
        var database = PrivatePostgres.Instance.CreateDatabase() + ";Pooling=False";
        string[] args = ["--provider", "Npgsql", "--ConnectionStrings:umbracoDbDSN", database];
        await using var db = new OperationsDesignTime().CreateDbContext(args);
        Assert.Null(db.Database.WhyTooNew());
        await db.Database.MigrateAsync();
        Assert.Null(db.Database.WhyTooNew());
        await AddAsync(db, "29970101000000_Add_beside_20261130040000");
        await AddAsync(db, newer);

        var why = await db.Database.WhyTooNewAsync(CancellationToken.None);
        Assert.Equal(lets, why is null);
        Assert.Equal(why, db.Database.WhyTooNew());
        if (!lets)
            Assert.Contains(newer, why, StringComparison.Ordinal);
    }

    private static Task<int> AddAsync(OperationsDb db, string migration) =>
        db.Database.ExecuteSqlRawAsync(
            $$"""INSERT INTO {{OperationsDb.HistoryTable}} ("MigrationId", "ProductVersion") VALUES ({0}, '99')""",
            migration
        );
}
