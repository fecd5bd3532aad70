using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Campaign.Web.Reporting;

/// <summary>Reports of results and every step of theirs.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261129200000_CreateResultReports")]
internal sealed class CreateResultReports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "result_report",
            t => new
            {
                Id = t.Column<Guid>(),
                Campaign = t.Column<string>(),
                Year = t.Column<int>(),
                Unit = t.Column<string>(),
                Place = t.Column<string>(nullable: true),
                Organisation = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
                State = t.Column<string>(),
                Content = t.Column<string>(),
                Revision = t.Column<int>(),
                SubmittedAt = t.Column<long>(nullable: true),
                ChangedAt = t.Column<long>(),
            },
            constraints: t => t.PrimaryKey("PK_result_report", x => x.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_result_report_Campaign_Year_Unit_Version",
            "result_report",
            ["Campaign", "Year", "Unit", "Version"],
            unique: true
        );

        migrationBuilder.CreateTable(
            "result_step",
            t => new
            {
                Id = t.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation(
                        "Npgsql:ValueGenerationStrategy",
                        NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                    ),
                ReportId = t.Column<Guid>(),
                Revision = t.Column<int>(),
                Action = t.Column<string>(),
                By = t.Column<string>(),
                At = t.Column<long>(),
                Words = t.Column<string>(nullable: true),
                Content = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("PK_result_step", x => x.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_result_step_ReportId_Revision",
            "result_step",
            ["ReportId", "Revision"],
            unique: true
        );
        migrationBuilder.CreateIndex("IX_result_step_Action", "result_step", "Action");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("result_step");
        migrationBuilder.DropTable("result_report");
    }
}
