using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Surveys;

/// <summary>A round of questions to the public. Answers are given elsewhere; nobody's name is asked.</summary>
public sealed record Survey(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType { get; } = new("survey");

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => $"{OpensOn:yyyyMMdd}";

    /// <summary>First day on which it can be answered.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly ClosesOn { get; init; }

    /// <summary>The questions in their order.</summary>
    public required ImmutableArray<string> Questions { get; init; }

    /// <summary>What it is for, Markdown.</summary>
    public string? Body { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (ClosesOn < OpensOn)
            yield return new("closesOn", "Ngày kết thúc đứng trước ngày bắt đầu.");
    }
}
