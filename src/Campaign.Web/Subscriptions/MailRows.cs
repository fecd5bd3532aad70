using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Subscriptions;

/// <summary>A station that gets its programme by e-mail. An official address of a station, not of a person.</summary>
internal sealed class StationAddress
{
    public Guid Id { get; set; }

    /// <summary>Ref of the place.</summary>
    public required string Place { get; set; }

    public required string Address { get; set; }

    /// <summary>Minutes after local midnight at which the programme is sent.</summary>
    public int SendAtMinutes { get; set; }

    /// <summary>Nothing is sent for the time being.</summary>
    public bool Paused { get; set; }

    /// <summary>Last local day whose programme was put into the outbox, <c>yyyy-MM-dd</c>.</summary>
    public string? LastQueuedDay { get; set; }
}

/// <summary>A message to be sent. Its text is made when it is sent, from what is published then.</summary>
internal sealed class OutboxRow
{
    public long Id { get; set; }

    /// <summary>The Message-ID header: the same on every attempt, so that a repetition is recognised.</summary>
    public required string MessageId { get; set; }

    public required string Recipient { get; set; }

    /// <summary>Ref of the place whose programme it is.</summary>
    public required string Place { get; set; }

    /// <summary>The programme's local day, <c>yyyy-MM-dd</c>.</summary>
    public required string Day { get; set; }

    public MailState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }
}

/// <summary>Where a message stands.</summary>
internal enum MailState
{
    /// <summary>Waits for its (next) attempt.</summary>
    Waiting,

    /// <summary>Was handed over.</summary>
    Sent,

    /// <summary>Given up after the last attempt: a dead letter, kept for an officer to see.</summary>
    Dead,
}

/// <summary>The tables of mail.</summary>
internal sealed class MailTables : IEntityTypeConfiguration<StationAddress>, IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<StationAddress> builder)
    {
        builder.ToTable("station_address");
        builder.HasIndex(x => new { x.Place, x.Address }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("mail_outbox");
        builder.HasIndex(x => x.MessageId).IsUnique();
        builder.HasIndex(x => new { x.State, x.NextAttemptAt });
    }
}
