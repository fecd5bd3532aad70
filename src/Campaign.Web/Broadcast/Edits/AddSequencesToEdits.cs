using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Broadcast.Edits;

/// <summary>Ties decisions to the rows of the publication log that tell of them. Earlier ones have none.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261130000000_AddSequencesToEdits")]
internal sealed class AddSequencesToEdits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("MadeSeq", "programme_edit", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<long>("WithdrawnSeq", "programme_edit", nullable: false, defaultValue: 0L);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("WithdrawnSeq", "programme_edit");
        migrationBuilder.DropColumn("MadeSeq", "programme_edit");
    }
}
