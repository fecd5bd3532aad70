using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Broadcast.Airing;

/// <summary>Notes which session was reported, and whether an officer reported it, so that each counts once.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261130010000_AddSessionsToAirings")]
internal sealed class AddSessionsToAirings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Session", "airing_report", nullable: true);
        migrationBuilder.AddColumn<bool>("ByOfficer", "airing_request", nullable: false, defaultValue: false);
        // Keys are revoked and never deleted: whoever owns none is an officer.
        migrationBuilder.Sql(
            """
            UPDATE airing_request SET "ByOfficer" = TRUE
            WHERE "OwnerId" NOT IN (SELECT "OwnerId" FROM api_key)
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("ByOfficer", "airing_request");
        migrationBuilder.DropColumn("Session", "airing_report");
    }
}
