using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Campaign.Web.Storage;

/// <summary>Columns that the two databases make differently.</summary>
internal static class MigrationColumns
{
    /// <summary>An id that the database counts up.</summary>
    public static OperationBuilder<AddColumnOperation> Numbered(this ColumnsBuilder table) =>
        table
            .Column<long>()
            .Annotation("Sqlite:Autoincrement", true)
            .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
