using System.Security.Cryptography;
using System.Text;
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

    /// <summary>What names the words of a script: they are what is read aloud.</summary>
    public static string WordsOf(Script script) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{script.Title}\n{script.Body}")));

    /// <summary>What programmes and screens say about it.</summary>
    public string Says(Script? script) =>
        $"{Office} đồng ý cho phát ngày {StoredDay.Read(Day):dd'/'MM'/'yyyy}"
        + (script is not null && WordsOf(script) == Words ? "" : "; lời đã đổi từ đó, cần xin lại");
}

/// <summary>How acknowledgements are stored.</summary>
internal sealed class AcknowledgementTable : IEntityTypeConfiguration<Acknowledgement>
{
    public void Configure(EntityTypeBuilder<Acknowledgement> builder)
    {
        builder.ToTable("script_acknowledgement");
        builder.HasIndex(x => x.Script);
        builder.HasIndex(x => x.Place);
    }
}
