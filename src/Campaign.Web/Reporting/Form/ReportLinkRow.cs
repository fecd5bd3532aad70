using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Reporting.Form;

/// <summary>
/// A link that opens one unit's form without an account. The address itself is not kept: it is signed, and this row
/// says who made it and whether it was taken back.
/// </summary>
internal sealed class ReportLinkRow
{
    /// <summary>UUID version 7; steps of the report name it as <c>link:</c>.</summary>
    public Guid Id { get; set; }

    /// <summary>Alias of the campaign.</summary>
    public required string Campaign { get; set; }

    /// <summary>Year of the edition.</summary>
    public int Year { get; set; }

    /// <summary>Name of the unit, see <see cref="Core.Results.ReportingUnit.Name"/>.</summary>
    public required string Unit { get; set; }

    /// <summary>The officer who made it.</summary>
    public Guid MadeBy { get; set; }

    /// <summary>The unit's own address, to which the link and reminders are sent; null: nobody is written to.</summary>
    public string? Recipient { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    public DateTimeOffset Until { get; set; }

    /// <summary>When it was taken back; null: it was not.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>The table of links.</summary>
internal sealed class ReportLinkTable : IEntityTypeConfiguration<ReportLinkRow>
{
    public void Configure(EntityTypeBuilder<ReportLinkRow> builder)
    {
        builder.ToTable("result_link");
        builder.HasIndex(x => new
        {
            x.Campaign,
            x.Year,
            x.Unit,
        });
    }
}
