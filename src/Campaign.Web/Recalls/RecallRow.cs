using Campaign.Core.Publication;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Recalls;

/// <summary>A recall or correction as it is kept. Rows are added, and deleted only when nothing came of them.</summary>
internal sealed class RecallRow
{
    /// <summary>UUID version 7: sorts by the time it was made.</summary>
    public Guid Id { get; set; }

    public Guid Item { get; set; }

    /// <summary>Public name of the item's type.</summary>
    public required string Type { get; set; }

    public required string Title { get; set; }

    /// <summary>Name of a <see cref="RecallKind"/>.</summary>
    public required string Kind { get; set; }

    public required string Reason { get; set; }

    public string? Was { get; set; }

    public string? Now { get; set; }

    /// <summary>Refs of the places it was for, separated by spaces; empty: the whole country.</summary>
    public required string Places { get; set; }

    /// <summary>When the item was first published: whatever went out before is not concerned.</summary>
    public DateTimeOffset PublicSince { get; set; }

    public long AfterSeq { get; set; }

    /// <summary>Local day, <c>yyyy-MM-dd</c>.</summary>
    public required string Day { get; set; }

    /// <summary>The officer.</summary>
    public Guid MadeBy { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    /// <summary>Where the item was, as JSON; null until that was found out.</summary>
    public string? Trail { get; set; }

    /// <summary>When those who got it by mail were put into the outbox; null: not yet.</summary>
    public DateTimeOffset? MailedAt { get; set; }

    /// <summary>The row as readers know it.</summary>
    public RecallNotice Notice =>
        new()
        {
            Id = Id,
            Item = Item,
            Type = new ItemType(Type),
            Title = Title,
            Kind = Enum.Parse<RecallKind>(Kind),
            Reason = Reason,
            Was = Was,
            Now = Now,
            Places = [.. Places.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            AfterSeq = AfterSeq,
            At = MadeAt,
            Day = StoredDay.Read(Day),
        };
}

/// <summary>How recalls are stored.</summary>
internal sealed class RecallTable : IEntityTypeConfiguration<RecallRow>
{
    public void Configure(EntityTypeBuilder<RecallRow> builder)
    {
        builder.ToTable("recall");
        builder.Ignore(x => x.Notice);
        builder.HasIndex(x => x.Item);
    }
}
