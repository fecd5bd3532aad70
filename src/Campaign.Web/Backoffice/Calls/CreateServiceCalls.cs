using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Backoffice.Calls;

/// <summary>Calls by which officers check services.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261129220000_CreateServiceCalls")]
internal sealed class CreateServiceCalls : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "service_call",
            t => new
            {
                Id = t.Column<Guid>(),
                Service = t.Column<Guid>(),
                Result = t.Column<string>(),
                Number = t.Column<string>(),
                Was = t.Column<string>(nullable: true),
                Now = t.Column<string>(nullable: true),
                Words = t.Column<string>(nullable: true),
                CalledBy = t.Column<Guid>(),
                CalledAt = t.Column<long>(),
            },
            constraints: t => t.PrimaryKey("PK_service_call", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_service_call_Service", "service_call", "Service");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("service_call");
}
