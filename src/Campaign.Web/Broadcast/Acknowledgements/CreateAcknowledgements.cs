using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Broadcast.Acknowledgements;

/// <summary>Which communes agreed to which scripts.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261129230000_CreateAcknowledgements")]
internal sealed class CreateAcknowledgements : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "script_acknowledgement",
            t => new
            {
                Id = t.Column<Guid>(),
                Script = t.Column<Guid>(),
                Place = t.Column<string>(),
                Office = t.Column<string>(),
                Day = t.Column<string>(),
                Words = t.Column<string>(),
                RecordedBy = t.Column<Guid>(),
                RecordedAt = t.Column<long>(),
                WithdrawnBy = t.Column<Guid>(nullable: true),
                WithdrawnAt = t.Column<long>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_script_acknowledgement", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_script_acknowledgement_Script", "script_acknowledgement", "Script");
        migrationBuilder.CreateIndex("IX_script_acknowledgement_Place", "script_acknowledgement", "Place");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropTable("script_acknowledgement");
}
