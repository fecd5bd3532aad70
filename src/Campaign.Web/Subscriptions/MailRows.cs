using Campaign.Web.Broadcast;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Subscriptions;

/// <summary>
/// A station that receives its programme by e-mail, at the station's official address, not a person's.
/// </summary>
internal sealed class StationAddress
{
    public Guid Id { get; set; }

    /// <summary>Ref of the place.</summary>
    public required string Place { get; set; }

    public required string Address { get; set; }

    /// <summary>Minutes after local midnight at which the programme is sent.</summary>
    public int SendAtMinutes { get; set; }

    /// <summary>Whether sending is paused.</summary>
    public bool Paused { get; set; }

    /// <summary>Whether the sound of its sessions is made ahead.</summary>
    public bool WantsSound { get; set; }

    /// <summary>The last local day whose programme was put into the outbox, <c>yyyy-MM-dd</c>.</summary>
    public string? LastQueuedDay { get; set; }
}

/// <summary>A programme to be sent. Its text is written when it is sent, from what is published at that time.</summary>
internal sealed class StationMessage : QueuedMessage
{
    public required string Recipient { get; set; }

    /// <summary>Ref of the place whose programme it is.</summary>
    public required string Place { get; set; }

    /// <summary>The programme's local day, <c>yyyy-MM-dd</c>.</summary>
    public required string Day { get; set; }

    /// <summary>
    /// Ids of the items whose words it held when it was written last, separated by spaces; null: nobody noted them.
    /// </summary>
    public string? Items { get; set; }

    /// <summary>
    /// The session before which a corrected programme is sent; null for the day's own mail.
    /// </summary>
    public string? Session { get; set; }

    /// <summary>What it said, as <see cref="ProgrammeOutline"/> writes it; forgotten when the day is over.</summary>
    public string? Said { get; set; }
}

/// <summary>The tables of mail.</summary>
internal sealed class MailTables : IEntityTypeConfiguration<StationAddress>, IEntityTypeConfiguration<StationMessage>
{
    public void Configure(EntityTypeBuilder<StationAddress> builder)
    {
        builder.ToTable("station_address");
        builder.HasIndex(x => new { x.Place, x.Address }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StationMessage> builder)
    {
        builder.ToTable("mail_outbox");
        builder.HasIndex(x => x.MessageId).IsUnique();
        builder.HasIndex(x => new { x.State, x.NextAttemptAt });
        builder.HasIndex(x => x.Day);
    }
}
