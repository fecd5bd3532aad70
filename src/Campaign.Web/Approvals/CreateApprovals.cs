using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Campaign.Web.Approvals;

/// <summary>Submitted drafts, every step of theirs, and the letters about them.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261129210000_CreateApprovals")]
internal sealed class CreateApprovals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "approval",
            t => new
            {
                Id = t.Column<Guid>(),
                SetId = t.Column<Guid>(),
                Document = t.Column<Guid>(),
                Type = t.Column<string>(),
                Culture = t.Column<string>(),
                Print = t.Column<string>(),
                State = t.Column<string>(),
                OpenFor = t.Column<string>(nullable: true),
                SubmittedBy = t.Column<Guid>(),
                SubmittedAt = t.Column<long>(),
                Deadline = t.Column<long>(),
                RemindedAt = t.Column<long>(nullable: true),
                ApprovedBy = t.Column<Guid>(nullable: true),
                PublishAt = t.Column<long>(nullable: true),
                Revision = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_approval", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_approval_OpenFor", "approval", "OpenFor", unique: true);
        migrationBuilder.CreateIndex("IX_approval_Document", "approval", "Document");
        migrationBuilder.CreateIndex("IX_approval_SetId", "approval", "SetId");
        Steps(migrationBuilder);
        Letters(migrationBuilder);
    }

    private static void Steps(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "approval_step",
            t => new
            {
                Id = t.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation(
                        "Npgsql:ValueGenerationStrategy",
                        NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                    ),
                ApprovalId = t.Column<Guid>(),
                Revision = t.Column<int>(),
                Action = t.Column<string>(),
                By = t.Column<Guid>(nullable: true),
                At = t.Column<long>(),
                Words = t.Column<string>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_approval_step", x => x.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_approval_step_ApprovalId_Revision",
            "approval_step",
            ["ApprovalId", "Revision"],
            unique: true
        );
    }

    private static void Letters(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "approval_letter",
            t => new
            {
                Id = t.Column<long>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation(
                        "Npgsql:ValueGenerationStrategy",
                        NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                    ),
                SetId = t.Column<Guid>(),
                Officer = t.Column<Guid>(),
                News = t.Column<string>(),
                MessageId = t.Column<string>(),
                State = t.Column<int>(),
                Attempts = t.Column<int>(),
                NextAttemptAt = t.Column<long>(),
                LastError = t.Column<string>(nullable: true),
                CreatedAt = t.Column<long>(),
                SentAt = t.Column<long>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_approval_letter", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_approval_letter_MessageId", "approval_letter", "MessageId", unique: true);
        migrationBuilder.CreateIndex(
            "IX_approval_letter_State_NextAttemptAt",
            "approval_letter",
            ["State", "NextAttemptAt"]
        );
        migrationBuilder.CreateIndex("IX_approval_letter_SetId", "approval_letter", "SetId");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("approval_letter");
        migrationBuilder.DropTable("approval_step");
        migrationBuilder.DropTable("approval");
    }
}
