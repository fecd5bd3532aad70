using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Broadcast;

/// <summary>Officers' decisions about programmes, counts of pulls, and paused stations.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261122000000_CreateEditsAndPulls")]
internal sealed class CreateEditsAndPulls : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "programme_edit",
            t => new
            {
                Id = t.Column<Guid>(),
                Place = t.Column<string>(nullable: true),
                Kind = t.Column<string>(),
                Scripts = t.Column<string>(),
                FromDay = t.Column<string>(),
                UntilDay = t.Column<string>(),
                Reason = t.Column<string>(),
                MadeBy = t.Column<Guid>(),
                MadeAt = t.Column<long>(),
                WithdrawnBy = t.Column<Guid>(nullable: true),
                WithdrawnAt = t.Column<long>(nullable: true),
                WithdrawnDay = t.Column<string>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_programme_edit", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_programme_edit_UntilDay", "programme_edit", "UntilDay");

        migrationBuilder.CreateTable(
            "broadcast_pull",
            t => new
            {
                Day = t.Column<string>(),
                Place = t.Column<string>(),
                ScriptId = t.Column<Guid>(),
                Source = t.Column<string>(),
                Times = t.Column<int>(),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_broadcast_pull",
                    x => new
                    {
                        x.Day,
                        x.Place,
                        x.ScriptId,
                        x.Source,
                    }
                )
        );

        migrationBuilder.AddColumn<bool>("Paused", "station_address", nullable: false, defaultValue: false);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("Paused", "station_address");
        migrationBuilder.DropTable("broadcast_pull");
        migrationBuilder.DropTable("programme_edit");
    }
}
