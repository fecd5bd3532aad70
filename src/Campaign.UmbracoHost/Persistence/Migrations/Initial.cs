using Campaign.UmbracoHost.Persistence.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>The first tables.</summary>
[DbContext(typeof(CmsDbContext))]
[Migration("20260601000000_Initial")]
internal sealed class Initial : Migration
{
    private bool Postgres => ActiveProvider!.Contains("Npgsql", StringComparison.Ordinal);

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Nodes(migrationBuilder);
        Documents(migrationBuilder);
        Records(migrationBuilder);
        Relations(migrationBuilder);
        Publication(migrationBuilder);
    }

    private void Nodes(MigrationBuilder migration)
    {
        migration.CreateTable(
            "node",
            t => new
            {
                id = Identity(t.Column<int>()),
                key = t.Column<Guid>(),
                object_type = t.Column<Guid>(),
                parent_id = t.Column<int>(),
                level = t.Column<int>(),
                path = t.Column<string>(collation: Postgres ? "C" : null),
                sort_order = t.Column<int>(),
                trashed = t.Column<bool>(),
                name = t.Column<string>(nullable: true),
                alias = t.Column<string>(nullable: true),
                content_type_id = t.Column<int>(),
                creator_id = t.Column<int>(),
                writer_id = t.Column<int>(),
                create_date = t.Column<DateTime>(),
                update_date = t.Column<DateTime>(),
                published = t.Column<bool>(),
                edited = t.Column<bool>(),
                version_id = t.Column<int>(),
                published_version_id = t.Column<int>(),
                json = t.Column<string>(nullable: true),
            },
            constraints: t => t.PrimaryKey("pk_node", x => x.id)
        );
        Index(migration, "node", true, "key");
        Index(migration, "node", false, "object_type", "parent_id", "sort_order");
        Index(migration, "node", false, "path");
        Index(migration, "node", false, "object_type", "content_type_id");
        migration.CreateTable(
            "node_name",
            t => new
            {
                node_id = t.Column<int>(),
                culture = t.Column<string>(),
                name = t.Column<string>(),
                name_key = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("pk_node_name", x => new { x.node_id, x.culture })
        );
        Index(migration, "node_name", false, "name_key", "culture");
        migration.CreateTable(
            "trash_origin",
            t => new { key = t.Column<Guid>(), parent_key = t.Column<Guid>(nullable: true) },
            constraints: t => t.PrimaryKey("pk_trash_origin", x => x.key)
        );
    }

    private void Documents(MigrationBuilder migration)
    {
        migration.CreateTable(
            "version",
            t => new
            {
                id = Identity(t.Column<int>()),
                node_id = t.Column<int>(),
                version_date = t.Column<DateTime>(),
                user_id = t.Column<int>(),
                current = t.Column<bool>(),
                published = t.Column<bool>(),
                prevent_cleanup = t.Column<bool>(),
                name = t.Column<string>(nullable: true),
                json = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("pk_version", x => x.id)
        );
        Index(migration, "version", false, "node_id");
        migration.CreateTable(
            "schedule",
            t => new
            {
                id = t.Column<Guid>(),
                node_id = t.Column<int>(),
                culture = t.Column<string>(),
                date = t.Column<DateTime>(),
                action = t.Column<int>(),
            },
            constraints: t => t.PrimaryKey("pk_schedule", x => x.id)
        );
        Index(migration, "schedule", false, "action", "date");
        Index(migration, "schedule", false, "node_id");
        migration.CreateTable(
            "url_segment",
            t => new
            {
                id = Identity(t.Column<int>()),
                document_key = t.Column<Guid>(),
                language_id = t.Column<int>(nullable: true),
                is_draft = t.Column<bool>(),
                url_segment = t.Column<string>(),
                is_primary = t.Column<bool>(),
            },
            constraints: t => t.PrimaryKey("pk_url_segment", x => x.id)
        );
        Index(migration, "url_segment", false, "document_key");
    }

    private void Records(MigrationBuilder migration)
    {
        migration.CreateTable(
            "audit",
            t => new
            {
                id = Identity(t.Column<int>()),
                object_id = t.Column<int>(),
                type = t.Column<int>(),
                user_id = t.Column<int>(),
                entity_type = t.Column<string>(nullable: true),
                comment = t.Column<string>(nullable: true),
                parameters = t.Column<string>(nullable: true),
                create_date = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("pk_audit", x => x.id)
        );
        Index(migration, "audit", false, "object_id");
        migration.CreateTable(
            "key_value",
            t => new
            {
                id = t.Column<string>(),
                value = t.Column<string>(nullable: true),
                update_date = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("pk_key_value", x => x.id)
        );
        migration.CreateTable(
            "dictionary",
            t => new
            {
                id = Identity(t.Column<int>()),
                key = t.Column<Guid>(),
                parent_key = t.Column<Guid>(nullable: true),
                item_key = t.Column<string>(),
                json = t.Column<string>(),
                create_date = t.Column<DateTime>(),
                update_date = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("pk_dictionary", x => x.id)
        );
        Index(migration, "dictionary", true, "key");
        Index(migration, "dictionary", true, "item_key");
        migration.CreateTable(
            "cache_instruction",
            t => new
            {
                id = Identity(t.Column<long>()),
                origin = t.Column<Guid>(),
                at = t.Column<DateTime>(),
                json = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("pk_cache_instruction", x => x.id)
        );
    }

    private void Relations(MigrationBuilder migration)
    {
        migration.CreateTable(
            "relation_type",
            t => new
            {
                id = Identity(t.Column<int>()),
                key = t.Column<Guid>(),
                alias = t.Column<string>(),
                name = t.Column<string>(),
                bidirectional = t.Column<bool>(),
                is_dependency = t.Column<bool>(),
                parent_object_type = t.Column<Guid>(nullable: true),
                child_object_type = t.Column<Guid>(nullable: true),
                create_date = t.Column<DateTime>(),
                update_date = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("pk_relation_type", x => x.id)
        );
        Index(migration, "relation_type", true, "alias");
        migration.CreateTable(
            "relation",
            t => new
            {
                id = Identity(t.Column<int>()),
                relation_type_id = t.Column<int>(),
                parent_id = t.Column<int>(),
                child_id = t.Column<int>(),
                comment = t.Column<string>(nullable: true),
                create_date = t.Column<DateTime>(),
            },
            constraints: t => t.PrimaryKey("pk_relation", x => x.id)
        );
        Index(migration, "relation", true, "parent_id", "child_id", "relation_type_id");
        Index(migration, "relation", false, "child_id");
    }

    private static void Publication(MigrationBuilder migration)
    {
        migration.CreateTable(
            "publication_log",
            t => new
            {
                seq = t.Column<long>(),
                key = t.Column<Guid>(),
                type_alias = t.Column<string>(),
                culture = t.Column<string>(),
                action = t.Column<int>(),
                reason = t.Column<int>(),
                at = t.Column<DateTime>(),
                ancestors = t.Column<string>(),
                segment = t.Column<string>(),
            },
            constraints: t => t.PrimaryKey("pk_publication_log", x => x.seq)
        );
        Index(migration, "publication_log", false, "key");
        migration.CreateTable(
            "visible",
            t => new
            {
                node_id = t.Column<int>(),
                culture = t.Column<string>(),
                key = t.Column<Guid>(),
                segment = t.Column<string>(),
                seq = t.Column<long>(),
            },
            constraints: t => t.PrimaryKey("pk_visible", x => new { x.node_id, x.culture })
        );
    }

    private static void Index(MigrationBuilder migration, string table, bool unique, params string[] columns) =>
        migration.CreateIndex($"ix_{table}_{string.Join('_', columns)}", table, columns, unique: unique);

    private OperationBuilder<AddColumnOperation> Identity(OperationBuilder<AddColumnOperation> column) =>
        Postgres
            ? column.Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn)
            : column.Annotation("Sqlite:Autoincrement", true);
}
