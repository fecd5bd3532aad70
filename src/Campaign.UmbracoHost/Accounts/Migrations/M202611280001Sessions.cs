using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Campaign.UmbracoHost.Accounts.Migrations;

/// <summary>
/// Sessions as rows, the last code of the second step, and the signing keys in the shape of ASP.NET Core's own store.
/// </summary>
[DbContext(typeof(AccountsDb))]
[Migration("202611280001_sessions")]
internal sealed class M202611280001Sessions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var db = migrationBuilder;
        db.AddColumn<long>("LastCodeStep", "account", nullable: true);
        db.CreateTable(
            "account_session",
            t => new
            {
                Id = t.Column<Guid>(),
                Officer = t.Column<Guid>(),
                Started = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("PK_account_session", x => x.Id)
        );
        db.CreateIndex("IX_account_session_Started", "account_session", "Started");

        db.CreateTable(
            "signing_key",
            t => new
            {
                Id = t.Column<int>()
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation(
                        "Npgsql:ValueGenerationStrategy",
                        NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                    ),
                FriendlyName = t.Column<string>(nullable: true),
                Xml = t.Column<string>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_signing_key", x => x.Id)
        );
        // links that were sent yesterday still work
        db.Sql("""INSERT INTO signing_key ("FriendlyName", "Xml") SELECT "Name", "Xml" FROM data_protection_key""");
        db.DropTable("data_protection_key");
    }
}
