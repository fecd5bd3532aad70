using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Recalls;

/// <summary>The letter to one station about one recall.</summary>
internal sealed class RecallLetter : QueuedMessage
{
    public Guid RecallId { get; set; }

    public required string Recipient { get; set; }

    /// <summary>Ref of the station's place.</summary>
    public required string Place { get; set; }

    /// <summary>What the link in the letter ends with: whoever has it has read the letter.</summary>
    public required string Code { get; set; }

    /// <summary>When the station said that it has stopped using the item.</summary>
    public DateTimeOffset? AcknowledgedAt { get; set; }
}

/// <summary>How letters are stored; they go with their recall.</summary>
internal sealed class RecallLetterTable : IEntityTypeConfiguration<RecallLetter>
{
    public void Configure(EntityTypeBuilder<RecallLetter> builder)
    {
        builder.ToTable("recall_letter");
        builder.HasIndex(x => x.MessageId).IsUnique();
        builder.HasIndex(x => x.Code).IsUnique();
        builder.HasIndex(x => new { x.State, x.NextAttemptAt });
        builder.HasOne<RecallRow>().WithMany().HasForeignKey(x => x.RecallId).OnDelete(DeleteBehavior.Cascade);
    }
}
