using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Storage;

/// <summary>API keys, webhooks and their deliveries.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20260701000000_CreateKeysAndWebhooks")]
internal sealed class CreateKeysAndWebhooks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "api_key",
            t => new
            {
                Id = t.Column<Guid>(),
                OwnerId = t.Column<Guid>(),
                Name = t.Column<string>(),
                Prefix = t.Column<string>(),
                Hash = t.Column<string>(),
                Scopes = t.Column<string>(),
                CreatedAt = t.Column<long>(),
                ExpiresAt = t.Column<long>(nullable: true),
                RevokedAt = t.Column<long>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_api_key", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_api_key_Prefix", "api_key", "Prefix", unique: true);

        migrationBuilder.CreateTable(
            "webhook_endpoint",
            t => new
            {
                Id = t.Column<Guid>(),
                OwnerId = t.Column<Guid>(),
                Url = t.Column<string>(),
                Types = t.Column<string>(),
                Places = t.Column<string>(),
                Secret = t.Column<string>(),
                PreviousSecret = t.Column<string>(nullable: true),
                PreviousSecretUntil = t.Column<long>(nullable: true),
                Enabled = t.Column<bool>(),
                DisabledReason = t.Column<string>(nullable: true),
                CreatedAt = t.Column<long>(),
                QueuedLog = t.Column<Guid>(),
                QueuedSeq = t.Column<long>(),
            },
            constraints: t => t.PrimaryKey("PK_webhook_endpoint", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_webhook_endpoint_OwnerId", "webhook_endpoint", "OwnerId");

        migrationBuilder.CreateTable(
            "webhook_delivery",
            t => new
            {
                Id = t.Numbered(),
                EndpointId = t.Column<Guid>(),
                MessageId = t.Column<string>(),
                Type = t.Column<string>(),
                Body = t.Column<string>(),
                State = t.Column<int>(),
                Attempts = t.Column<int>(),
                NextAttemptAt = t.Column<long>(),
                LastStatus = t.Column<int>(nullable: true),
                LastError = t.Column<string>(nullable: true),
                CreatedAt = t.Column<long>(),
                DeliveredAt = t.Column<long>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_webhook_delivery", x => x.Id);
                t.ForeignKey(
                    "FK_webhook_delivery_webhook_endpoint_EndpointId",
                    x => x.EndpointId,
                    "webhook_endpoint",
                    "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex(
            "IX_webhook_delivery_EndpointId_MessageId",
            "webhook_delivery",
            ["EndpointId", "MessageId"],
            unique: true
        );
        migrationBuilder.CreateIndex(
            "IX_webhook_delivery_State_NextAttemptAt",
            "webhook_delivery",
            ["State", "NextAttemptAt"]
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("webhook_delivery");
        migrationBuilder.DropTable("webhook_endpoint");
        migrationBuilder.DropTable("api_key");
    }
}
