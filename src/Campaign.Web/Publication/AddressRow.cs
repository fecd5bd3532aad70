using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Publication;

/// <summary>An address that people could once open. Printed codes and shared links outlive what they lead to.</summary>
internal sealed class AddressRow
{
    /// <summary>Public name of the item's type.</summary>
    public required string Type { get; set; }

    public required string Slug { get; set; }

    /// <summary>The document that has the address, or had it last.</summary>
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
