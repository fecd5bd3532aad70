using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Publication;

/// <summary>An address people could once open. Printed codes and shared links outlive what they lead to.</summary>
internal sealed class AddressRow
{
    /// <summary>Public name of the item's type.</summary>
    public required string Type { get; set; }

    public required string Slug { get; set; }

    /// <summary>The document it belongs to, or belonged to last.</summary>
    public Guid ItemId { get; set; }
}

internal sealed class AddressTable : IEntityTypeConfiguration<AddressRow>
{
    public void Configure(EntityTypeBuilder<AddressRow> builder)
    {
        builder.ToTable("site_address");
        builder.HasKey(x => new { x.Type, x.Slug });
    }
}
