using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Storage;

/// <summary>Keys belong to places. Those that are there belong to none: they read on and report no more.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261128000000_AddPlacesToKeys")]
internal sealed class AddPlacesToKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("Places", "api_key", nullable: false, defaultValue: "");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("Places", "api_key");
}
