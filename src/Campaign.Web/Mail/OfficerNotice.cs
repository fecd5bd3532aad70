using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Mail;

/// <summary>Something an officer was told, so that nobody is told the same thing twice.</summary>
internal sealed class OfficerNotice
{
    /// <summary>What was told to whom, and when.</summary>
    public required string Id { get; set; }

    public DateTimeOffset At { get; set; }
}

internal sealed class OfficerNoticeTable : IEntityTypeConfiguration<OfficerNotice>
{
    public void Configure(EntityTypeBuilder<OfficerNotice> builder) => builder.ToTable("officer_notice");
}

/// <summary>What officers were told.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261128000100_CreateOfficerNotice")]
internal sealed class CreateOfficerNotice : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "officer_notice",
            t => new { Id = t.Column<string>(), At = t.Column<long>() },
            constraints: t => t.PrimaryKey("PK_officer_notice", x => x.Id)
        );

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("officer_notice");
}
