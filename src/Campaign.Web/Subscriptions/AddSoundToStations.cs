using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Subscriptions;

/// <summary>Stations for which sound is made ahead.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261130001000_AddSoundToStations")]
internal sealed class AddSoundToStations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("WantsSound", "station_address", nullable: false, defaultValue: false);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropColumn("WantsSound", "station_address");
}
