using System.Text.Json;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>The tables of accounts, in the same database as the content.</summary>
public sealed class AccountsDb(DbContextOptions<AccountsDb> options)
    : IdentityUserContext<Officer, Guid>(options),
        IDataProtectionKeyContext
{
    /// <summary>The history of migrations of these tables.</summary>
    public const string HistoryTable = "account_migration";

    /// <summary>The audit log of accounts.</summary>
    public DbSet<AccountEvent> Events => Set<AccountEvent>();

    /// <summary>The sessions that are open.</summary>
    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    /// <summary>The keys that sign cookies and links, shared by all nodes.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Officer>(officer =>
        {
            officer.ToTable("account");
            officer.HasIndex(x => x.Number).IsUnique();
            officer.Property(x => x.Name).HasMaxLength(200);
            officer.Property(x => x.Language).HasMaxLength(20);
            AsJson(officer.Property(x => x.GroupAliases), "groups");
            AsJson(officer.Property(x => x.ContentLanguages), "content_languages");
            AsJson(officer.Property(x => x.DocumentStartNodes), "document_start_nodes");
            AsJson(officer.Property(x => x.MediaStartNodes), "media_start_nodes");
            officer.Ignore(x => x.Groups);
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_token");
        builder.Entity<AccountEvent>(e =>
        {
            e.ToTable("account_event");
            e.HasIndex(x => x.At);
            e.Property(x => x.Kind).HasConversion<string>().HasMaxLength(40);
            e.Property(x => x.Address).HasMaxLength(64);
            e.Property(x => x.Detail).HasMaxLength(200);
        });
        builder.Entity<AccountSession>(session =>
        {
            session.ToTable("account_session");
            session.Property(x => x.Id).ValueGeneratedNever();
            session.HasIndex(x => x.Started);
        });
        builder.Entity<DataProtectionKey>().ToTable("signing_key");
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    private static void AsJson<T>(PropertyBuilder<List<T>> property, string column) =>
        property
            .HasColumnName(column)
            .HasConversion(
                list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<List<T>>(json, JsonSerializerOptions.Default)!,
                new ValueComparer<List<T>>((a, b) => a!.SequenceEqual(b!), x => x.Count, x => x.ToList())
            );

    // SQLite forgets that a time is in UTC
    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(x => x, x => DateTime.SpecifyKind(x, DateTimeKind.Utc));
}
