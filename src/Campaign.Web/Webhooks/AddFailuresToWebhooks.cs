using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Webhooks;

/// <summary>Since when an endpoint fails, whom to tell, and the requests that must not be carried out twice.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261130000200_AddFailuresToWebhooks")]
internal sealed class AddFailuresToWebhooks : Migration
{
    private const string Table = "webhook_endpoint";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("DisabledAt", Table, nullable: true);
        migrationBuilder.AddColumn<long>("FailingSince", Table, nullable: true);
        foreach (var text in Texts)
            migrationBuilder.AddColumn<string>(text, Table, nullable: true);
        migrationBuilder.CreateIndex(
            "IX_webhook_endpoint_OwnerId_CreationKey",
            Table,
            ["OwnerId", "CreationKey"],
            unique: true
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_webhook_endpoint_OwnerId_CreationKey", Table);
        foreach (var column in Texts.Concat(["FailingSince", "DisabledAt"]))
            migrationBuilder.DropColumn(column, Table);
    }

    private static readonly string[] Texts = ["Contact", "CreationKey", "CreationHash", "RotationKey"];
}
