using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Reporting;

/// <summary>A request that was taken: a second one with the same key is the same or a contradiction.</summary>
internal sealed class ReportRequest
{
    public Guid Id { get; set; }

    /// <summary>Owner of the API key.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>The client's <c>Idempotency-Key</c>.</summary>
    public required string IdempotencyKey { get; set; }

    /// <summary>Digest of what was said.</summary>
    public required string Digest { get; set; }

    /// <summary>The report it was taken as.</summary>
    public Guid ReportId { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }
}

/// <summary>The table of requests.</summary>
internal sealed class ReportRequestTable : IEntityTypeConfiguration<ReportRequest>
{
    public void Configure(EntityTypeBuilder<ReportRequest> builder)
    {
        builder.ToTable("result_request");
        builder.HasIndex(x => new { x.OwnerId, x.IdempotencyKey }).IsUnique();
    }
}
