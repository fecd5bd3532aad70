using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Subscriptions;

/// <summary>Corrected mails, and what a mail said of the day.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261130000100_AddCorrectionsToMail")]
internal sealed class AddCorrectionsToMail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Session", "mail_outbox", nullable: true);
        migrationBuilder.AddColumn<string>("Said", "mail_outbox", nullable: true);
        migrationBuilder.CreateIndex("IX_mail_outbox_Day", "mail_outbox", "Day");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_mail_outbox_Day", "mail_outbox");
        migrationBuilder.DropColumn("Said", "mail_outbox");
        migrationBuilder.DropColumn("Session", "mail_outbox");
    }
}
