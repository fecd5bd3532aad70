using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Broadcast.Edits;

/// <summary>An officer's decision about programmes. Rows are added and withdrawn, never changed or deleted.</summary>
internal sealed class ProgrammeEditRow
{
    /// <summary>UUID version 7, which sorts by the time it was made.</summary>
    public Guid Id { get; set; }

    /// <summary>Ref of the place; null: the whole country.</summary>
    public string? Place { get; set; }

    /// <summary>Name of an <see cref="Core.Broadcast.EditKind"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>Ids of scripts, separated by spaces.</summary>
    public required string Scripts { get; set; }

    /// <summary>First local day, <c>yyyy-MM-dd</c>.</summary>
    public required string FromDay { get; set; }

    /// <summary>Last local day, included.</summary>
    public required string UntilDay { get; set; }

    /// <summary>
    /// Why, in the officer's words, at most 200 characters. Public unless <see cref="MadeSeq"/> is 0: officers of
    /// earlier decisions were not told so.
    /// </summary>
    public required string Reason { get; set; }

    /// <summary>The officer who made it.</summary>
    public Guid MadeBy { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    /// <summary>Sequence of the publication log's row about it, written in the same transaction.</summary>
    public long MadeSeq { get; set; }

    /// <summary>The officer who withdrew it.</summary>
    public Guid? WithdrawnBy { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Sequence of the publication log's row about the withdrawal.</summary>
    public long WithdrawnSeq { get; set; }

    /// <summary>First local day on which it no longer counts.</summary>
    public string? WithdrawnDay { get; set; }
}

/// <summary>The table of decisions.</summary>
internal sealed class ProgrammeEditTable : IEntityTypeConfiguration<ProgrammeEditRow>
{
    public void Configure(EntityTypeBuilder<ProgrammeEditRow> builder)
    {
        builder.ToTable("programme_edit");
        builder.HasIndex(x => x.UntilDay);
    }
}
