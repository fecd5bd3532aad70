using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Publication;

/// <summary>Addresses that people could once open.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261122000000_CreateAddressTable")]
internal sealed class CreateAddressTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "site_address",
            t => new
            {
                Type = t.Column<string>(),
                Slug = t.Column<string>(),
                ItemId = t.Column<Guid>(),
            },
            constraints: t => t.PrimaryKey("PK_site_address", x => new { x.Type, x.Slug })
        );

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("site_address");
}
