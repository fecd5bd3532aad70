using Campaign.Core.Broadcast;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Broadcast.Acknowledgements;

/// <summary>
/// The leader of a commune agreed on paper that a script is aired there. It is recorded here and is not the platform's
/// own approval.
/// </summary>
internal sealed class Acknowledgement
{
    /// <summary>UUID version 7: sorts by the time it was recorded.</summary>
    public Guid Id { get; set; }

    public Guid Script { get; set; }

    /// <summary>Ref of the commune.</summary>
    public required string Place { get; set; }

    /// <summary>The office that agreed, not a person's name.</summary>
    public required string Office { get; set; }

    /// <summary>The local day on which it agreed, <c>yyyy-MM-dd</c>.</summary>
    public required string Day { get; set; }

    /// <summary>What names the words that were agreed to.</summary>
    public required string Words { get; set; }

    public Guid RecordedBy { get; set; }

    public DateTimeOffset RecordedAt { get; set; }

    public Guid? WithdrawnBy { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>The same as programmes show it.</summary>
    public ScriptAgreement Agreement => new(Id, Script, Place, Office, StoredDay.Read(Day), Words);
}

/// <summary>How acknowledgements are stored.</summary>
internal sealed class AcknowledgementTable : IEntityTypeConfiguration<Acknowledgement>
{
    public void Configure(EntityTypeBuilder<Acknowledgement> builder)
    {
        builder.ToTable("script_acknowledgement");
        builder.Ignore(x => x.Agreement);
        builder.HasIndex(x => x.Script);
        builder.HasIndex(x => x.Place);
    }
}
