using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Campaign.Web.Storage;

/// <summary>
/// What the product keeps besides content: keys, webhooks and their deliveries. In Umbraco's database.
/// </summary>
internal sealed class OperationsDb(DbContextOptions<OperationsDb> options) : DbContext(options)
{
    /// <summary>Table of applied migrations; Umbraco's tables have their own.</summary>
    public const string HistoryTable = "operations_migration";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite has no instants; whole milliseconds compare and sort the same on both databases.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    // Rooms describe their own tables beside what uses them.
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OperationsDb).Assembly);

    private sealed class UnixMilliseconds()
        : ValueConverter<DateTimeOffset, long>(
            x => x.ToUnixTimeMilliseconds(),
            x => DateTimeOffset.FromUnixTimeMilliseconds(x)
        );
}
