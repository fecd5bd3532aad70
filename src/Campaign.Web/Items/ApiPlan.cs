using System.Collections.Immutable;
using Campaign.Core.Plans;

namespace Campaign.Web.Items;

/// <summary>A measurable target of one plan. Never add targets of different plans together.</summary>
internal sealed class ApiTarget(Target item, Links at) : ApiItem(item, at)
{
    /// <summary>The plan.</summary>
    public ApiReference? Document { get; } = at.Reference(item.Document, item.Language);

    /// <summary>Position in the plan, from 1.</summary>
    public int Order { get; } = item.Order;

    /// <summary>The sentence of the plan, verbatim.</summary>
    public string OfficialText { get; } = item.OfficialText;

    /// <summary>Whom or what the value counts, in the plan's words.</summary>
    public string Population { get; } = item.Population;

    /// <summary>What is to be reached.</summary>
    public string Outcome { get; } = item.Outcome;

    /// <summary>=, &gt;= or &gt;.</summary>
    public string Comparator { get; } = item.Comparator.ApiName();

    /// <summary>The value in its unit.</summary>
    public decimal Value { get; } = item.Value;

    /// <summary>% or words.</summary>
    public string Unit { get; } = item.Unit;

    /// <summary>The year by the end of which it is to be reached.</summary>
    public int Deadline { get; } = item.Deadline;

    /// <summary>What has been reached, as published, by year; the earliest first.</summary>
    public ImmutableArray<TargetProgress> Progress { get; } = item.Progress;

    /// <summary>What is ambiguous.</summary>
    public string? Note { get; } = item.Note;
}

/// <summary>Support given out, in aggregate only.</summary>
internal sealed class ApiAllocation(Allocation item, Links at) : ApiItem(item, at)
{
    /// <summary>What one unit is.</summary>
    public string UnitName { get; } = item.UnitName;

    /// <summary>Value of one unit, in đồng.</summary>
    public long UnitValue { get; } = item.UnitValue;

    /// <summary>What a unit is made of.</summary>
    public ImmutableArray<AllocationPart> Parts { get; } = item.Parts;

    /// <summary>First day.</summary>
    public DateOnly? From { get; } = item.From;

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; } = item.To;

    /// <summary>Who gets how many.</summary>
    public ImmutableArray<ApiAllocationRow> Rows { get; } =
    [.. item.Rows.Select(x => new ApiAllocationRow(x.Place is { } p ? at.Place(p) : null, x.Name, x.Quantity, x.Note))];

    /// <summary>Whom it is for, in the document's words.</summary>
    public string? Recipients { get; } = item.Recipients;

    /// <summary>Sum of the rows.</summary>
    public int TotalQuantity { get; } = item.TotalQuantity;

    /// <summary>Total value of the rows, in đồng.</summary>
    public long TotalValue { get; } = item.TotalValue;
}

/// <summary>A row of an allocation.</summary>
/// <param name="Place">The place as of the document's date; null if it is not a place.</param>
/// <param name="Name">Name as the document writes it.</param>
/// <param name="Quantity">Units.</param>
/// <param name="Note">Note.</param>
internal sealed record ApiAllocationRow(ApiPlaceName? Place, string Name, int Quantity, string? Note);

/// <summary>Who reports what to whom by when.</summary>
internal sealed class ApiDuty(ReportingDuty item, Links at) : ApiItem(item, at)
{
    /// <summary>The document that sets it.</summary>
    public ApiReference? Document { get; } = at.Reference(item.Document, item.Language);

    /// <summary>Who reports.</summary>
    public string Who { get; } = item.Who;

    /// <summary>What is reported.</summary>
    public string Subject { get; } = item.Subject;

    /// <summary>To whom.</summary>
    public string To { get; } = item.To;

    /// <summary>Through whom; null: directly.</summary>
    public string? Via { get; } = item.Via;

    /// <summary>Who gets the collected report.</summary>
    public string? ForwardedTo { get; } = item.ForwardedTo;

    /// <summary>The day before which it is due.</summary>
    public DateOnly? DueBefore { get; } = item.DueBefore;
}
