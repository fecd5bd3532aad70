using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Reporting;

/// <summary>Reports that provinces' own systems sent.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261129210000_CreateResultRequests")]
internal sealed class CreateResultRequests : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "result_request",
            t => new
            {
                Id = t.Column<Guid>(),
                OwnerId = t.Column<Guid>(),
                IdempotencyKey = t.Column<string>(),
                Digest = t.Column<string>(),
                ReportId = t.Column<Guid>(),
                ReceivedAt = t.Column<long>(),
            },
            constraints: t => t.PrimaryKey("PK_result_request", x => x.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_result_request_OwnerId_IdempotencyKey",
            "result_request",
            ["OwnerId", "IdempotencyKey"],
            unique: true
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("result_request");
}
