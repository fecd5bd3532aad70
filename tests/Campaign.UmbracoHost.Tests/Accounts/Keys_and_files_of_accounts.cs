using Campaign.Testing.Backoffice;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.UmbracoHost.Tests.Accounts;

public sealed class Keys_and_files_of_accounts
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Signing_keys_of_an_earlier_version_are_carried_over(DatabaseProvider provider)
    {
        using var database = TestDatabase.Create(provider);
        var options = new DbContextOptionsBuilder<AccountsDb>();
        AccountsSetup.Configure(options, database.Options());
        await using var db = new AccountsDb(options.Options);
        await ApplyAsync(db, "202611210001_accounts");
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO data_protection_key ("Name", "Xml") VALUES ('key-1', '<key id="1"/>')"""
        );
        await db.Database.MigrateAsync();
        var key = Assert.Single(await db.DataProtectionKeys.ToListAsync());
        Assert.Equal(("key-1", "<key id=\"1\"/>"), (key.FriendlyName, key.Xml));
        db.DataProtectionKeys.Add(new() { FriendlyName = "key-2", Xml = "<key id=\"2\"/>" });
        Assert.Equal(1, await db.SaveChangesAsync());
    }

    [Fact]
    public async Task Only_the_account_that_runs_the_product_can_read_the_database()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var host = await BackofficeHost.StartAsync();
        await host.AddOfficerAsync("Kín đáo", "writer", Session.Password);
        var files = Directory.GetFiles(host.Folder, "campaign.db*");
        Assert.Contains(files, x => x.EndsWith("-wal", StringComparison.Ordinal));
        foreach (var file in files)
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_database_that_others_could_read_becomes_private_at_start()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var database = TestDatabase.Create(DatabaseProvider.Sqlite);
        var file = Path.Combine(database.DataPath, "campaign.db");
        await using (await TestHost.StartAsync(database.Options())) { }
        File.SetUnixFileMode(file, (UnixFileMode)0b110_100_100);
        await using (await TestHost.StartAsync(database.Options()))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    // EF Core finds a single migration only when its name begins with fourteen digits
    private static async Task ApplyAsync(AccountsDb db, string id)
    {
        var history = db.GetService<IHistoryRepository>();
        await history.CreateIfNotExistsAsync();
        var all = db.GetService<IMigrationsAssembly>();
        var migration = all.CreateMigration(all.Migrations[id], db.Database.ProviderName!);
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations, db.Model))
            await db.Database.ExecuteSqlRawAsync(command.CommandText);
        await db.Database.ExecuteSqlRawAsync(history.GetInsertScript(new(id, "10.0.0")));
    }
}
