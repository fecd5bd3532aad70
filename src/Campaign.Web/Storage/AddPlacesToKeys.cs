using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Storage;

/// <summary>Ties keys to places. Existing keys have none: they can still read, but no longer report.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261128000000_AddPlacesToKeys")]
internal sealed class AddPlacesToKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("Places", "api_key", nullable: false, defaultValue: "");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("Places", "api_key");
}
