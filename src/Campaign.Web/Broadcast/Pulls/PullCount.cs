using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Campaign.Web.Broadcast.Pulls;

/// <summary>
/// How often something was fetched for a place on a day. It is only a count, without addresses or keys.
/// </summary>
internal sealed class PullCount
{
    /// <summary>The campaign's local day of the pull, <c>yyyy-MM-dd</c>.</summary>
    public required string Day { get; set; }

    /// <summary>Ref of the place; empty for a script, which is not fetched for any particular place.</summary>
    public required string Place { get; set; }

    /// <summary>Id of the script; <see cref="Guid.Empty"/> for a place's programme.</summary>
    public Guid ScriptId { get; set; }

    /// <summary>Name of a <see cref="PullSource"/>.</summary>
    public required string Source { get; set; }

    public int Times { get; set; }
}

/// <summary>Who fetches.</summary>
internal enum PullSource
{
    /// <summary>A station's system, identified by its key.</summary>
    Key,

    /// <summary>Somebody who opened a commune's page of a day.</summary>
    Page,
}

/// <summary>The table of pulls.</summary>
internal sealed class PullTable : IEntityTypeConfiguration<PullCount>
{
    public void Configure(EntityTypeBuilder<PullCount> builder)
    {
        builder.ToTable("broadcast_pull");
        builder.HasKey(x => new
        {
            x.Day,
            x.Place,
            x.ScriptId,
            x.Source,
        });
    }
}
