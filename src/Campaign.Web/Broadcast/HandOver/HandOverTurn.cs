using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Campaign.Web.Broadcast.HandOver;

/// <summary>The one row about handing over: whoever claims it does it, on whichever node.</summary>
internal sealed class HandOverTurn : QueuedMessage
{
    /// <summary>What was handed over last, in words that only change when something would be different.</summary>
    public string? Mark { get; set; }

    /// <summary>The log that the node followed which handed it over.</summary>
    public Guid Log { get; set; }

    /// <summary>How far that node had followed the log.</summary>
    public long Seq { get; set; }
}

internal sealed class HandOverTurnTable : IEntityTypeConfiguration<HandOverTurn>
{
    public void Configure(EntityTypeBuilder<HandOverTurn> builder)
    {
        builder.ToTable("hand_over_turn");
        builder.HasIndex(x => x.MessageId).IsUnique();
    }
}

/// <summary>Handing programmes over to another system.</summary>
[DbContext(typeof(OperationsDb))]
[Migration("20261130050000_CreateHandOverTurns")]
internal sealed class CreateHandOverTurns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "hand_over_turn",
            t => new
            {
                Id = t.Numbered(),
                MessageId = t.Column<string>(),
                State = t.Column<int>(),
                Attempts = t.Column<int>(),
                NextAttemptAt = t.Column<long>(),
                LastError = t.Column<string>(nullable: true),
                CreatedAt = t.Column<long>(),
                SentAt = t.Column<long>(nullable: true),
                Mark = t.Column<string>(nullable: true),
                Log = t.Column<Guid>(),
                Seq = t.Column<long>(),
            },
            constraints: t => t.PrimaryKey("PK_hand_over_turn", x => x.Id)
        );
        migrationBuilder.CreateIndex("IX_hand_over_turn_MessageId", "hand_over_turn", "MessageId", unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("hand_over_turn");
}
