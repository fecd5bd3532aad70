using Campaign.Core.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Backoffice.Calls;

/// <summary>A call by which an officer checked a service. Rows are added, never changed or deleted.</summary>
internal sealed class ServiceCall
{
    /// <summary>UUID version 7: sorts by the time of the call.</summary>
    public Guid Id { get; set; }

    public Guid Service { get; set; }

    /// <summary>Name of a <see cref="CallResult"/>.</summary>
    public required string Result { get; set; }

    /// <summary>The number that was called, as it is published.</summary>
    public required string Number { get; set; }

    /// <summary>What stood there that was wrong: hours or a number; null: nothing.</summary>
    public string? Was { get; set; }

    /// <summary>What holds instead.</summary>
    public string? Now { get; set; }

    /// <summary>What else there is to know.</summary>
    public string? Words { get; set; }

    /// <summary>The officer who called.</summary>
    public Guid CalledBy { get; set; }

    public DateTimeOffset CalledAt { get; set; }

    /// <summary>The result.</summary>
    public CallResult Came => Enum.Parse<CallResult>(Result);
}

/// <summary>How calls are stored.</summary>
internal sealed class ServiceCallTable : IEntityTypeConfiguration<ServiceCall>
{
    public void Configure(EntityTypeBuilder<ServiceCall> builder)
    {
        builder.ToTable("service_call");
        builder.Ignore(x => x.Came);
        builder.HasIndex(x => x.Service);
    }
}
