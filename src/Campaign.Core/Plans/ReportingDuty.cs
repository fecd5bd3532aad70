using System.Globalization;
using Campaign.Core.Publication;

namespace Campaign.Core.Plans;

/// <summary>Who reports what to whom, through whom, by when.</summary>
public sealed record ReportingDuty(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Duty;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => DueBefore?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "99999999";

    /// <summary>Key of the document that imposes the duty; null when it comes from elsewhere.</summary>
    public Guid? Document { get; init; }

    /// <summary>Who reports.</summary>
    public required string Who { get; init; }

    /// <summary>What is reported.</summary>
    public required string Subject { get; init; }

    /// <summary>Who receives the report.</summary>
    public required string To { get; init; }

    /// <summary>Who passes it on; null when it is sent directly.</summary>
    public string? Via { get; init; }

    /// <summary>Who finally receives the collected reports.</summary>
    public string? ForwardedTo { get; init; }

    /// <summary>
    /// The day before which it is due ("trước ngày 17/12/2021" is 17/12/2021); null when none is set.
    /// </summary>
    public DateOnly? DueBefore { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (string.IsNullOrWhiteSpace(Who) || string.IsNullOrWhiteSpace(To))
            yield return new("who", "Phải ghi ai báo cáo và báo cáo ai.");
    }
}
