using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Approvals;

/// <summary>A letter to an officer about what was submitted together. What it says is read when it is sent.</summary>
internal sealed class ApprovalLetter : QueuedMessage
{
    public Guid SetId { get; set; }

    public Guid Officer { get; set; }

    /// <summary>Name of an <see cref="ApprovalNews"/>.</summary>
    public required string News { get; set; }
}

/// <summary>What a letter is about. Stored by name.</summary>
internal enum ApprovalNews
{
    /// <summary>There is something to decide.</summary>
    Submitted,

    /// <summary>The time in which it was to be decided is over.</summary>
    Overdue,

    /// <summary>Something was decided about what the officer submitted.</summary>
    Decided,
}

/// <summary>How letters are stored.</summary>
internal sealed class ApprovalLetterTable : IEntityTypeConfiguration<ApprovalLetter>
{
    public void Configure(EntityTypeBuilder<ApprovalLetter> builder)
    {
        builder.ToTable("approval_letter");
        builder.HasIndex(x => x.MessageId).IsUnique();
        builder.HasIndex(x => new { x.State, x.NextAttemptAt });
        builder.HasIndex(x => x.SetId);
    }
}
