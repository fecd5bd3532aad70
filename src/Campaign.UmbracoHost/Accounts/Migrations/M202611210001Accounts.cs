using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Campaign.UmbracoHost.Accounts.Migrations;

/// <summary>The first tables of accounts. Written by hand; a test compares the result with the model.</summary>
[DbContext(typeof(AccountsDb))]
[Migration("202611210001_accounts")]
internal sealed class M202611210001Accounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var db = migrationBuilder;
        const ReferentialAction cascade = ReferentialAction.Cascade;
        db.CreateTable(
            "account",
            t => new
            {
                Id = t.Column<Guid>(),
                Number = t.Column<int>(),
                Name = t.Column<string>(maxLength: 200),
                Language = t.Column<string>(maxLength: 20),
                groups = t.Column<string>(),
                document_start_nodes = t.Column<string>(),
                media_start_nodes = t.Column<string>(),
                content_languages = t.Column<string>(),
                Disabled = t.Column<bool>(),
                MustChangePassword = t.Column<bool>(),
                Created = t.Column<DateTime>(),
                Updated = t.Column<DateTime>(),
                LastSignIn = t.Column<DateTime>(nullable: true),
                LastLockout = t.Column<DateTime>(nullable: true),
                LastPasswordChange = t.Column<DateTime>(nullable: true),
                UserName = t.Column<string>(maxLength: 256, nullable: true),
                NormalizedUserName = t.Column<string>(maxLength: 256, nullable: true),
                Email = t.Column<string>(maxLength: 256, nullable: true),
                NormalizedEmail = t.Column<string>(maxLength: 256, nullable: true),
                EmailConfirmed = t.Column<bool>(),
                PasswordHash = t.Column<string>(nullable: true),
                SecurityStamp = t.Column<string>(nullable: true),
                ConcurrencyStamp = t.Column<string>(nullable: true),
                PhoneNumber = t.Column<string>(nullable: true),
                PhoneNumberConfirmed = t.Column<bool>(),
                TwoFactorEnabled = t.Column<bool>(),
                LockoutEnd = t.Column<DateTimeOffset>(nullable: true),
                LockoutEnabled = t.Column<bool>(),
                AccessFailedCount = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("PK_account", x => x.Id)
        );
        db.CreateIndex("IX_account_Number", "account", "Number", unique: true);
        db.CreateIndex("UserNameIndex", "account", "NormalizedUserName", unique: true);
        db.CreateIndex("EmailIndex", "account", "NormalizedEmail");

        db.CreateTable(
            "account_claim",
            t => new
            {
                Id = Identity(t.Column<int>()),
                UserId = t.Column<Guid>(),
                ClaimType = t.Column<string>(nullable: true),
                ClaimValue = t.Column<string>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_account_claim", x => x.Id);
                t.ForeignKey("FK_account_claim_account_UserId", x => x.UserId, "account", "Id", onDelete: cascade);
            }
        );
        db.CreateIndex("IX_account_claim_UserId", "account_claim", "UserId");

        db.CreateTable(
            "account_login",
            t => new
            {
                LoginProvider = t.Column<string>(),
                ProviderKey = t.Column<string>(),
                ProviderDisplayName = t.Column<string>(nullable: true),
                UserId = t.Column<Guid>(),
            },
            constraints: t =>
            {
                t.PrimaryKey("PK_account_login", x => new { x.LoginProvider, x.ProviderKey });
                t.ForeignKey("FK_account_login_account_UserId", x => x.UserId, "account", "Id", onDelete: cascade);
            }
        );
        db.CreateIndex("IX_account_login_UserId", "account_login", "UserId");

        db.CreateTable(
            "account_token",
            t => new
            {
                UserId = t.Column<Guid>(),
                LoginProvider = t.Column<string>(),
                Name = t.Column<string>(),
                Value = t.Column<string>(nullable: true),
            },
            constraints: t =>
            {
                t.PrimaryKey(
                    "PK_account_token",
                    x => new
                    {
                        x.UserId,
                        x.LoginProvider,
                        x.Name,
                    }
                );
                t.ForeignKey("FK_account_token_account_UserId", x => x.UserId, "account", "Id", onDelete: cascade);
            }
        );

        db.CreateTable(
            "account_event",
            t => new
            {
                Id = Identity(t.Column<long>()),
                At = t.Column<DateTime>(),
                Kind = t.Column<string>(maxLength: 40),
                Officer = t.Column<Guid>(nullable: true),
                By = t.Column<Guid>(nullable: true),
                Address = t.Column<string>(maxLength: 64, nullable: true),
                Detail = t.Column<string>(maxLength: 200, nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_account_event", x => x.Id)
        );
        db.CreateIndex("IX_account_event_At", "account_event", "At");

        db.CreateTable(
            "data_protection_key",
            t => new { Name = t.Column<string>(maxLength: 200), Xml = t.Column<string>() },
            constraints: t => t.PrimaryKey("PK_data_protection_key", x => x.Name)
        );
    }

    // each provider reads its own annotation and ignores the other's
    private static OperationBuilder<AddColumnOperation> Identity(OperationBuilder<AddColumnOperation> column) =>
        column
            .Annotation("Sqlite:Autoincrement", true)
            .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
