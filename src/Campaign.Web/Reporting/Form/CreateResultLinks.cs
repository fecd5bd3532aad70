using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Reporting.Form;

/// <summary>Links to forms of units without an account.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261129220000_CreateResultLinks")]
internal sealed class CreateResultLinks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "result_link",
            t => new
            {
                Id = t.Column<Guid>(),
                Campaign = t.Column<string>(),
                Year = t.Column<int>(),
                Unit = t.Column<string>(),
                MadeBy = t.Column<Guid>(),
                Recipient = t.Column<string>(nullable: true),
                MadeAt = t.Column<long>(),
                Until = t.Column<long>(),
                RevokedAt = t.Column<long>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_result_link", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_result_link_Campaign_Year_Unit", "result_link", ["Campaign", "Year", "Unit"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("result_link");
}
