using Campaign.UmbracoHost.Persistence.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>A schedule knows who set it, and why it failed.</summary>
[DbContext(typeof(CmsDbContext))]
[Migration("20261128020000_ScheduleFailures")]
internal sealed class ScheduleFailures : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("user_id", "schedule", nullable: true);
        migrationBuilder.AddColumn<DateTime>("failed_at", "schedule", nullable: true);
        migrationBuilder.AddColumn<string>("failure", "schedule", nullable: true);
        migrationBuilder.AddColumn<DateTime>("mail_after", "schedule", nullable: true);
    }
}
