using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Core.Plans;

/// <summary>
/// A measurable target of one plan. The population it counts is kept verbatim, and targets of different plans are never
/// merged: 50 % of all survivors and 50 % of those who seek help are different promises.
/// </summary>
public sealed record Target(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Target;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => $"{Document:N}/{Order:D4}";

    /// <summary>Key of the plan.</summary>
    public required Guid Document { get; init; }

    /// <summary>Position in the plan, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>The sentence of the plan, verbatim.</summary>
    public required string OfficialText { get; init; }

    /// <summary>Who or what is counted, in the plan's own words.</summary>
    public required string Population { get; init; }

    /// <summary>What is to be reached, in the plan's own words.</summary>
    public required string Outcome { get; init; }

    /// <summary>How the result is compared with the value.</summary>
    public Comparator Comparator { get; init; }

    /// <summary>The value, in <see cref="Unit"/>; 0–100 when the unit is %.</summary>
    public required decimal Value { get; init; }

    /// <summary><c>%</c>, or words such as <c>lần/năm</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The target is to be reached by the end of this year.</summary>
    public required int Deadline { get; init; }

    /// <summary>What has been reached, as published, by year; the earliest first.</summary>
    public ImmutableArray<TargetProgress> Progress { get; init; } = [];

    /// <summary>What is ambiguous, or where the deadline was found.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (string.IsNullOrWhiteSpace(Population))
            yield return new("population", "Chỉ tiêu phải ghi rõ tính trên ai hoặc trên cái gì.");
        if (Value < 0 || (Unit == "%" && Value > 100))
            yield return new("value", "Giá trị phần trăm phải từ 0 đến 100.");
        if (Deadline is < 1990 or > 2100)
            yield return new("deadline", "Năm hoàn thành phải trong khoảng 1990–2100.");
        foreach (var fault in ProgressFaults())
            yield return fault;
    }

    private IEnumerable<Fault> ProgressFaults()
    {
        foreach (var year in Progress.CountBy(x => x.Year).Where(x => x.Value > 1))
            yield return new("progress", $"Năm {year.Key} có {year.Value} dòng; mỗi năm một kết quả.");
        foreach (var reached in Progress)
        {
            if (reached.Year is < 1990 or > 2100)
                yield return new("progress", $"Năm {reached.Year} không nằm trong khoảng 1990–2100.");
            if (reached.Value < 0 || (Unit == "%" && reached.Value > 100))
                yield return new("progress", $"Kết quả năm {reached.Year} tính theo phần trăm phải từ 0 đến 100.");
        }
    }
}

/// <summary>How a result is compared with a target's value.</summary>
public enum Comparator
{
    /// <summary>Exactly, because the plan names no bound.</summary>
    Equal,

    /// <summary>Ít nhất, tối thiểu.</summary>
    AtLeast,

    /// <summary>Trên, hơn.</summary>
    MoreThan,
}
