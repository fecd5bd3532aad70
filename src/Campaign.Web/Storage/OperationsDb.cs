using Campaign.Web.Api.Keys;
using Campaign.Web.Webhooks;
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

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<WebhookEndpoint> WebhookEndpoints => Set<WebhookEndpoint>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite has no instants; whole milliseconds compare and sort the same on both databases.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // Areas describe their own tables beside what uses them.
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OperationsDb).Assembly);
        modelBuilder.Entity<ApiKey>(x =>
        {
            x.ToTable("api_key");
            x.HasIndex(k => k.Prefix).IsUnique();
        });
        modelBuilder.Entity<WebhookEndpoint>(x =>
        {
            x.ToTable("webhook_endpoint");
            x.HasIndex(e => e.OwnerId);
        });
        modelBuilder.Entity<WebhookDelivery>(x =>
        {
            x.ToTable("webhook_delivery");
            x.HasIndex(d => new { d.EndpointId, d.MessageId }).IsUnique();
            x.HasIndex(d => new { d.State, d.NextAttemptAt });
            x.HasOne<WebhookEndpoint>().WithMany().HasForeignKey(d => d.EndpointId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private sealed class UnixMilliseconds()
        : ValueConverter<DateTimeOffset, long>(
            x => x.ToUnixTimeMilliseconds(),
            x => DateTimeOffset.FromUnixTimeMilliseconds(x)
        );
}
