using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Mail;

/// <summary>What an officer has been told already, so that nobody hears the same twice.</summary>
internal sealed class OfficerNotice
{
    /// <summary>What was told, when and to whom.</summary>
    public required string Id { get; set; }

    public DateTimeOffset At { get; set; }
}

internal sealed class OfficerNoticeTable : IEntityTypeConfiguration<OfficerNotice>
{
    public void Configure(EntityTypeBuilder<OfficerNotice> builder) => builder.ToTable("officer_notice");
}

/// <summary>What officers have been told.</summary>
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
