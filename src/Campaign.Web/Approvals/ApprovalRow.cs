using Campaign.Core.Approvals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Approvals;

/// <summary>
/// A language of a document as it was submitted. It names the draft by its print and keeps no word of it: what was
/// written stays in the document's versions, where it can be erased.
/// </summary>
internal sealed class ApprovalRow
{
    /// <summary>UUID version 7: sorts by the time it was submitted.</summary>
    public Guid Id { get; set; }

    /// <summary>What was submitted together has the same.</summary>
    public Guid SetId { get; set; }

    public Guid Document { get; set; }

    /// <summary>Alias of the document's type.</summary>
    public required string Type { get; set; }

    public required string Culture { get; set; }

    /// <summary>What names the exact draft.</summary>
    public required string Print { get; set; }

    /// <summary>Name of an <see cref="ApprovalState"/>.</summary>
    public required string State { get; set; }

    /// <summary>Document and language while it is open: there is one at a time; null afterwards.</summary>
    public string? OpenFor { get; set; }

    /// <summary>The officer.</summary>
    public Guid SubmittedBy { get; set; }

    public DateTimeOffset SubmittedAt { get; set; }

    /// <summary>By when it is to be decided.</summary>
    public DateTimeOffset Deadline { get; set; }

    /// <summary>When the approvers were reminded; null: not yet.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>The officer who approved it; null while nobody has.</summary>
    public Guid? ApprovedBy { get; set; }

    /// <summary>When it is to be public; null: no time was set.</summary>
    public DateTimeOffset? PublishAt { get; set; }

    /// <summary>How often it was changed. Whoever decides says which one they saw.</summary>
    public int Revision { get; set; }

    /// <summary>The state.</summary>
    public ApprovalState Now => Enum.Parse<ApprovalState>(State);
}

/// <summary>A step of a submission. Rows are added, never changed or deleted.</summary>
internal sealed class ApprovalStepRow
{
    public long Id { get; set; }

    public Guid ApprovalId { get; set; }

    /// <summary>Revision of the submission after the step.</summary>
    public int Revision { get; set; }

    /// <summary>Name of an <see cref="ApprovalAction"/>.</summary>
    public required string Action { get; set; }

    /// <summary>The officer; null: the product or a command.</summary>
    public Guid? By { get; set; }

    public DateTimeOffset At { get; set; }

    public string? Words { get; set; }

    /// <summary>The officer who set the hour last; nobody when none was set.</summary>
    /// <param name="steps">The steps of one submission, the first one first.</param>
    public static IEnumerable<Guid> SetHour(IEnumerable<ApprovalStepRow> steps) =>
        steps.LastOrDefault(x => x.Action == nameof(ApprovalAction.Schedule))?.By is { } officer ? [officer] : [];
}

/// <summary>The tables of submissions.</summary>
internal sealed class ApprovalTables : IEntityTypeConfiguration<ApprovalRow>, IEntityTypeConfiguration<ApprovalStepRow>
{
    public void Configure(EntityTypeBuilder<ApprovalRow> builder)
    {
        builder.ToTable("approval");
        builder.Ignore(x => x.Now);
        builder.Property(x => x.Revision).IsConcurrencyToken();
        builder.HasIndex(x => x.OpenFor).IsUnique();
        builder.HasIndex(x => x.Document);
        builder.HasIndex(x => x.SetId);
    }

    public void Configure(EntityTypeBuilder<ApprovalStepRow> builder)
    {
        builder.ToTable("approval_step");
        builder.HasIndex(x => new { x.ApprovalId, x.Revision }).IsUnique();
    }
}
