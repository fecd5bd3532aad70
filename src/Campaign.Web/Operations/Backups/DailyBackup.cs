using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Operations.Backups;

/// <summary>One day's backup: whoever claims it makes it, on whichever node.</summary>
internal sealed class DailyBackup : QueuedMessage
{
    /// <summary>Its name; null: it was not made.</summary>
    public string? Name { get; set; }

    /// <summary>Its length.</summary>
    public long Bytes { get; set; }
}

internal sealed class DailyBackupTable : IEntityTypeConfiguration<DailyBackup>
{
    public void Configure(EntityTypeBuilder<DailyBackup> builder)
    {
        builder.ToTable("daily_backup");
        builder.HasIndex(x => x.MessageId).IsUnique();
    }
}

/// <summary>Backups of each day.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261130040000_CreateDailyBackups")]
internal sealed class CreateDailyBackups : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "daily_backup",
            t => new
            {
                Id = t.Numbered(),
                MessageId = t.Column<string>(),
                State = t.Column<int>(),
                Attempts = t.Column<int>(),
                NextAttemptAt = t.Column<long>(),
                LastError = t.Column<string>(nullable: true),
                CreatedAt = t.Column<long>(),
                SentAt = t.Column<long>(nullable: true),
                Name = t.Column<string>(nullable: true),
                Bytes = t.Column<long>(),
            },
            constraints: t => t.PrimaryKey("PK_daily_backup", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_daily_backup_MessageId", "daily_backup", "MessageId", unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("daily_backup");
}
