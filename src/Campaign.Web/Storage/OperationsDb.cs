using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Campaign.Web.Storage;

/// <summary>
/// What the product stores besides content: keys, webhooks and their deliveries, in Umbraco's database.
/// </summary>
internal sealed class OperationsDb(DbContextOptions<OperationsDb> options) : DbContext(options)
{
    /// <summary>Table of applied migrations, separate from Umbraco's own.</summary>
    public const string HistoryTable = "operations_migration";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite has no type for instants. Whole milliseconds compare and sort alike on both databases.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    // Each folder describes its own tables, next to what uses them.
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OperationsDb).Assembly);

    private sealed class UnixMilliseconds()
        : ValueConverter<DateTimeOffset, long>(
            x => x.ToUnixTimeMilliseconds(),
            x => DateTimeOffset.FromUnixTimeMilliseconds(x)
        );
}
