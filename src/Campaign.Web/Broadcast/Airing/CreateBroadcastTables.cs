using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Broadcast;

/// <summary>Airing reports, station addresses and the outbox.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20260801000000_CreateBroadcastTables")]
internal sealed class CreateBroadcastTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "airing_report",
            t => new
            {
                Id = t.Numbered(),
                ReportId = t.Column<Guid>(),
                ScriptId = t.Column<Guid>(),
                Place = t.Column<string>(),
                Day = t.Column<string>(),
                AiredAt = t.Column<long>(),
                Times = t.Column<int>(),
                Note = t.Column<string>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_airing_report", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_airing_report_Day", "airing_report", "Day");
        migrationBuilder.CreateIndex("IX_airing_report_ReportId", "airing_report", "ReportId");

        migrationBuilder.CreateTable(
            "airing_request",
            t => new
            {
                Id = t.Column<Guid>(),
                OwnerId = t.Column<Guid>(),
                IdempotencyKey = t.Column<string>(),
                Digest = t.Column<string>(),
                ReceivedAt = t.Column<long>(),
            },
            constraints: t => t.PrimaryKey("PK_airing_request", x => x.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_airing_request_OwnerId_IdempotencyKey",
            "airing_request",
            ["OwnerId", "IdempotencyKey"],
            unique: true
        );

        migrationBuilder.CreateTable(
            "station_address",
            t => new
            {
                Id = t.Column<Guid>(),
                Place = t.Column<string>(),
                Address = t.Column<string>(),
                SendAtMinutes = t.Column<int>(),
                LastQueuedDay = t.Column<string>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_station_address", x => x.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_station_address_Place_Address",
            "station_address",
            ["Place", "Address"],
            unique: true
        );

        migrationBuilder.CreateTable(
            "mail_outbox",
            t => new
            {
                Id = t.Numbered(),
                MessageId = t.Column<string>(),
                Recipient = t.Column<string>(),
                Place = t.Column<string>(),
                Day = t.Column<string>(),
                State = t.Column<int>(),
                Attempts = t.Column<int>(),
                NextAttemptAt = t.Column<long>(),
                LastError = t.Column<string>(nullable: true),
                CreatedAt = t.Column<long>(),
                SentAt = t.Column<long>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_mail_outbox", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_mail_outbox_MessageId", "mail_outbox", "MessageId", unique: true);
        migrationBuilder.CreateIndex("IX_mail_outbox_State_NextAttemptAt", "mail_outbox", ["State", "NextAttemptAt"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("mail_outbox");
        migrationBuilder.DropTable("station_address");
        migrationBuilder.DropTable("airing_request");
        migrationBuilder.DropTable("airing_report");
    }
}
