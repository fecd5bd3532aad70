using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Broadcast.Airing;

/// <summary>A script was read at a place. It records a time and a count, but no person and no listeners.</summary>
internal sealed class AiringReport
{
    public long Id { get; set; }

    /// <summary>The same for all scripts of one reported programme.</summary>
    public Guid ReportId { get; set; }

    public Guid ScriptId { get; set; }

    /// <summary>Ref of the place.</summary>
    public required string Place { get; set; }

    /// <summary>
    /// The campaign's local day, <c>yyyy-MM-dd</c>, which sorts and compares alike on both databases.
    /// </summary>
    public required string Day { get; set; }

    public DateTimeOffset AiredAt { get; set; }

    /// <summary>How often it was read, 1–100.</summary>
    public int Times { get; set; }

    public string? Note { get; set; }

    /// <summary>
    /// The session whose programme was reported, as the API calls it; null: this reading was reported by itself, or
    /// before sessions were noted.
    /// </summary>
    public string? Session { get; set; }
}

/// <summary>An accepted request. Another one with the same key is not counted again.</summary>
internal sealed class AiringRequest
{
    /// <summary>Id of the report.</summary>
    public Guid Id { get; set; }

    /// <summary>Owner of the API key.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>The client's <c>Idempotency-Key</c>.</summary>
    public required string IdempotencyKey { get; set; }

    /// <summary>Digest of the report, to tell a repetition from a different report.</summary>
    public required string Digest { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>Whether the owner is an officer, and not a key.</summary>
    public bool ByOfficer { get; set; }
}

/// <summary>The tables of airing reports.</summary>
internal sealed class AiringTables : IEntityTypeConfiguration<AiringReport>, IEntityTypeConfiguration<AiringRequest>
{
    public void Configure(EntityTypeBuilder<AiringReport> builder)
    {
        builder.ToTable("airing_report");
        builder.HasIndex(x => x.Day);
        builder.HasIndex(x => x.ReportId);
    }

    public void Configure(EntityTypeBuilder<AiringRequest> builder)
    {
        builder.ToTable("airing_request");
        builder.HasIndex(x => new { x.OwnerId, x.IdempotencyKey }).IsUnique();
    }
}
