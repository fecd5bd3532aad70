using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Recalls;

/// <summary>Recalls, letters about them, what was fetched, and what was in each letter with a programme.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261129160000_CreateRecalls")]
internal sealed class CreateRecalls : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "recall",
            t => new
            {
                Id = t.Column<Guid>(),
                Item = t.Column<Guid>(),
                Type = t.Column<string>(),
                Title = t.Column<string>(),
                Kind = t.Column<string>(),
                Reason = t.Column<string>(),
                Was = t.Column<string>(nullable: true),
                Now = t.Column<string>(nullable: true),
                Places = t.Column<string>(),
                PublicSince = t.Column<long>(),
                AfterSeq = t.Column<long>(),
                Day = t.Column<string>(),
                MadeBy = t.Column<Guid>(),
                MadeAt = t.Column<long>(),
                Trail = t.Column<string>(nullable: true),
                MailedAt = t.Column<long>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_recall", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_recall_Item", "recall", "Item");
        Letters(migrationBuilder);
        migrationBuilder.CreateTable(
            "item_fetch",
            t => new
            {
                Day = t.Column<string>(),
                Key = t.Column<string>(),
                Place = t.Column<string>(),
                Item = t.Column<Guid>(),
                What = t.Column<string>(),
                Times = t.Column<int>(),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_item_fetch",
                    x => new
                    {
                        x.Day,
                        x.Key,
                        x.Place,
                        x.Item,
                        x.What,
                    }
                )
        );
        migrationBuilder.CreateIndex("IX_item_fetch_Item", "item_fetch", "Item");
        migrationBuilder.AddColumn<string>("Items", "mail_outbox", nullable: true);
    }

    private static void Letters(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "recall_letter",
            t => new
            {
                Id = t.Numbered(),
                RecallId = t.Column<Guid>(),
                MessageId = t.Column<string>(),
                Recipient = t.Column<string>(),
                Place = t.Column<string>(),
                Code = t.Column<string>(),
                AcknowledgedAt = t.Column<long>(nullable: true),
                State = t.Column<int>(),
                Attempts = t.Column<int>(),
                NextAttemptAt = t.Column<long>(),
                LastError = t.Column<string>(nullable: true),
                CreatedAt = t.Column<long>(),
                SentAt = t.Column<long>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_recall_letter", x => x.Id);
                t.ForeignKey(
                    "FK_recall_letter_recall_RecallId",
                    x => x.RecallId,
                    "recall",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_recall_letter_MessageId", "recall_letter", "MessageId", unique: true);
        migrationBuilder.CreateIndex("IX_recall_letter_Code", "recall_letter", "Code", unique: true);
        migrationBuilder.CreateIndex("IX_recall_letter_RecallId", "recall_letter", "RecallId");
        migrationBuilder.CreateIndex(
            "IX_recall_letter_State_NextAttemptAt",
            "recall_letter",
            ["State", "NextAttemptAt"]
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("Items", "mail_outbox");
        migrationBuilder.DropTable("item_fetch");
        migrationBuilder.DropTable("recall_letter");
        migrationBuilder.DropTable("recall");
    }
}
