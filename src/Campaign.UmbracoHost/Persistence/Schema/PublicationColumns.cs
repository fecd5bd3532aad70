using Campaign.Core.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.UmbracoHost.Persistence.Schema;

/// <summary>
/// The table of the publication log. The sequence is assigned under the write lock inside the publishing transaction,
/// so it has no gaps and a reader that saw n has seen everything before n.
/// </summary>
internal static class PublicationColumns
{
    /// <summary>
    /// Column for people who look into the table: keys of the ancestors, root first, joined by "/"; empty at the root.
    /// </summary>
    public const string Ancestors = "Ancestors";

    /// <summary>Column for people who look into the table: the URL segment.</summary>
    public const string Segment = "Segment";

    public static void Map(EntityTypeBuilder<Change> row)
    {
        row.ToTable("publication_log").HasKey(x => x.Seq);
        row.Property(x => x.Seq).ValueGeneratedNever();
        row.Property(x => x.Id).HasColumnName("Key");
        row.Property(x => x.Alias).HasColumnName("TypeAlias");
        row.Property(x => x.At)
            .HasConversion(x => x.UtcDateTime, x => new DateTimeOffset(DateTime.SpecifyKind(x, DateTimeKind.Utc)));
        row.Property<string>(Ancestors).IsRequired();
        row.Property<string>(Segment).IsRequired();
        row.Ignore(x => x.Before);
        row.HasIndex(x => x.Id);
    }
}
