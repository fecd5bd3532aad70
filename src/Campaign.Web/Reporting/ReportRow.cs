using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Reporting;

/// <summary>One version of a unit's report of an edition, as it stands now.</summary>
internal sealed class ReportRow
{
    /// <summary>UUID version 7: sorts by the time it was opened.</summary>
    public Guid Id { get; set; }

    /// <summary>Alias of the campaign.</summary>
    public required string Campaign { get; set; }

    /// <summary>Year of the edition.</summary>
    public int Year { get; set; }

    /// <summary>Name of the unit, see <see cref="Core.Results.ReportingUnit.Name"/>.</summary>
    public required string Unit { get; set; }

    /// <summary>Ref of the unit's place; null: the nation.</summary>
    public string? Place { get; set; }

    /// <summary>Key of the organisation; null: the place itself reports.</summary>
    public Guid? Organisation { get; set; }

    /// <summary>1, and one more for each correction of a closed report.</summary>
    public int Version { get; set; }

    /// <summary>Name of a <see cref="Core.Results.ReportState"/>.</summary>
    public required string State { get; set; }

    /// <summary>Figures and words, see <see cref="ContentJson"/>: read and written as a whole.</summary>
    public required string Content { get; set; }

    /// <summary>How often it was changed. Whoever changes it says which one they saw.</summary>
    public int Revision { get; set; }

    /// <summary>When it was first handed in.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}

/// <summary>A step of a report. Rows are added, never changed or deleted.</summary>
internal sealed class ReportStepRow
{
    public long Id { get; set; }

    public Guid ReportId { get; set; }

    /// <summary>Revision of the report after the step.</summary>
    public int Revision { get; set; }

    /// <summary>Name of a <see cref="Core.Results.ReportAction"/>.</summary>
    public required string Action { get; set; }

    /// <summary>Which account (<c>officer:</c>), key (<c>key:</c>) or link (<c>link:</c>) did it.</summary>
    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Why it was returned or corrected.</summary>
    public string? Words { get; set; }

    /// <summary>Figures and words after the step.</summary>
    public required string Content { get; set; }
}

/// <summary>The tables of reports.</summary>
internal sealed class ReportTables : IEntityTypeConfiguration<ReportRow>, IEntityTypeConfiguration<ReportStepRow>
{
    public void Configure(EntityTypeBuilder<ReportRow> builder)
    {
        builder.ToTable("result_report");
        builder.Property(x => x.Revision).IsConcurrencyToken();
        builder
            .HasIndex(x => new
            {
                x.Campaign,
                x.Year,
                x.Unit,
                x.Version,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReportStepRow> builder)
    {
        builder.ToTable("result_step");
        builder.HasIndex(x => new { x.ReportId, x.Revision }).IsUnique();
        builder.HasIndex(x => x.Action);
    }
}
