using Campaign.Testing.Databases;
using Campaign.Web.Fetches;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Fetches;

/// <summary>Counts of a database from before there was one table of them.</summary>
public sealed class OneCountTests
{
    private const string Script = "8F6B2F0C-5B0A-4C1E-9B59-2B7B0E1C7D11",
        None = "00000000-0000-0000-0000-000000000000";

    [Fact]
    public async Task On_sqlite_no_pull_is_lost_or_counted_twice()
    {
        var folder = Directory.CreateTempSubdirectory("campaign-fetches-");
        await KeepsCountsAsync($"Data Source={Path.Combine(folder.FullName, "a.db")};Pooling=False", postgres: false);
        folder.DeleteAll();
    }

    [Fact]
    public Task On_postgresql_no_pull_is_lost_or_counted_twice() =>
        KeepsCountsAsync(PrivatePostgres.Instance.CreateDatabase() + ";Pooling=False", postgres: true);

    private static async Task KeepsCountsAsync(string database, bool postgres)
    {
        await using var services = new ServiceCollection().AddOperationsDb(database, postgres).BuildServiceProvider();
        await using var db = await services
            .GetRequiredService<IDbContextFactory<OperationsDb>>()
            .CreateDbContextAsync();
        await db.GetService<IMigrator>().MigrateAsync("20261129210000_CreateResultRequests");
        await db.Database.ExecuteSqlRawAsync(
            $"""
            INSERT INTO broadcast_pull ("Day", "Place", "ScriptId", "Source", "Times") VALUES
                ('2026-11-22', '00001', '{None}', 'Key', 7),
                ('2026-11-29', '00001', '{None}', 'Key', 9),
                ('2026-11-30', '00001', '{None}', 'Key', 4),
                ('2026-11-29', '00001', '{None}', 'Page', 5),
                ('2026-11-29', '', '{Script}', 'Key', 3);
            INSERT INTO item_fetch ("Day", "Key", "Place", "Item", "What", "Times") VALUES
                ('2026-11-29', 'cpk_mot', '00001', '{None}', 'Programme', 2),
                ('2026-11-29', 'cpk_hai', '00001', '{None}', 'Programme', 1),
                ('2026-11-30', 'cpk_hai', '00001', '{None}', 'Programme', 4),
                ('2026-11-29', '', '00001', '{None}', 'Kit', 8);
            """
        );

        await db.Database.MigrateAsync();

        var rows = await db.Set<ItemFetch>().AsNoTracking().ToListAsync();
        Assert.Equal(
            [
                $"2026-11-22 00001 {None} Programme by '': 7",
                $"2026-11-29  {Script} Script by '': 3",
                $"2026-11-29 00001 {None} Kit by '': 8",
                $"2026-11-29 00001 {None} Page by '': 5",
                $"2026-11-29 00001 {None} Programme by '': 6",
                $"2026-11-29 00001 {None} Programme by 'cpk_hai': 1",
                $"2026-11-29 00001 {None} Programme by 'cpk_mot': 2",
                $"2026-11-30 00001 {None} Programme by 'cpk_hai': 4",
            ],
            rows.Select(x =>
                    $"{x.Day} {x.Place} {x.Item.ToString().ToUpperInvariant()} {x.What} by '{x.Key}': {x.Times}"
                )
                .Order(StringComparer.Ordinal)
        );
    }
}
