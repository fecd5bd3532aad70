using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Reporting.Letters;

/// <summary>A letter that could not be sent, until it is.</summary>
internal sealed class FailedLetterRow
{
    /// <summary>See <see cref="ResultLetter.Id"/>.</summary>
    public required string Id { get; set; }

    public required string Campaign { get; set; }

    public int Year { get; set; }

    public string? Unit { get; set; }

    public Guid? Officer { get; set; }

    public required string Recipient { get; set; }

    /// <summary>Name of a <see cref="Core.Results.ReportReminder"/>; null: it brings the link.</summary>
    public string? Reminder { get; set; }

    /// <summary>Why, a Vietnamese sentence with the mail server's words.</summary>
    public required string Reason { get; set; }

    /// <summary>Whether it is not tried again by itself.</summary>
    public bool IsFinal { get; set; }

    public DateTimeOffset At { get; set; }
}

internal sealed class FailedLetterTable : IEntityTypeConfiguration<FailedLetterRow>
{
    public void Configure(EntityTypeBuilder<FailedLetterRow> builder)
    {
        builder.ToTable("result_failed_letter");
        builder.HasIndex(x => new { x.Campaign, x.Year });
    }
}

/// <summary>Letters that could not be sent.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261130020000_CreateFailedLetters")]
internal sealed class CreateFailedLetters : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "result_failed_letter",
            t => new
            {
                Id = t.Column<string>(),
                Campaign = t.Column<string>(),
                Year = t.Column<int>(),
                Unit = t.Column<string>(nullable: true),
                Officer = t.Column<Guid>(nullable: true),
                Recipient = t.Column<string>(),
                Reminder = t.Column<string>(nullable: true),
                Reason = t.Column<string>(),
                IsFinal = t.Column<bool>(),
                At = t.Column<long>(),
            },
            constraints: t => t.PrimaryKey("PK_result_failed_letter", x => x.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_result_failed_letter_Campaign_Year",
            "result_failed_letter",
            ["Campaign", "Year"]
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropTable("result_failed_letter");
}
