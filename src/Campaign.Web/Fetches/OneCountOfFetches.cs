using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Fetches;

/// <summary>
/// Pulls by stations and openings of a commune's page move to the other fetches. What a key pulled was counted in both
/// tables since keys were noted; only what is missing there moves, without a key.
/// </summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261129223000_OneCountOfFetches")]
internal sealed class OneCountOfFetches : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            INSERT INTO item_fetch ("Day", "Key", "Place", "Item", "What", "Times")
            SELECT "Day", '', "Place", "ScriptId", "What", "Times" - "Counted"
            FROM (
                SELECT p.*,
                    CASE
                        WHEN p."Source" = 'Page' THEN 'Page'
                        WHEN p."ScriptId" = '00000000-0000-0000-0000-000000000000' THEN 'Programme'
                        ELSE 'Script'
                    END AS "What",
                    CASE WHEN p."Source" = 'Page' THEN 0 ELSE (
                        SELECT COALESCE(SUM(f."Times"), 0)
                        FROM item_fetch f
                        WHERE f."Day" = p."Day" AND f."Place" = p."Place" AND f."Item" = p."ScriptId"
                            AND f."What" IN ('Programme', 'Script')
                    ) END AS "Counted"
                FROM broadcast_pull p
            ) moved
            WHERE "Times" > "Counted"
            """
        );
        migrationBuilder.DropTable("broadcast_pull");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("Which fetches were counted as pulls is not known any more.");
}
