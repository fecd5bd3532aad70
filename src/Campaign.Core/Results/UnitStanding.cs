namespace Campaign.Core.Results;

/// <summary>How far a unit is with its report of an edition.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="State">State of its latest version; null: it has not begun.</param>
/// <param name="IsLate">Whether it was handed in too late, or is due and still is not.</param>
/// <param name="IsCovered">Whether a unit above reports for it, so that it owes nothing.</param>
public sealed record UnitStanding(ReportingUnit Unit, ReportState? State, bool IsLate, bool IsCovered)
{
    /// <summary>Whether its report is still to come: not begun, being filled in, or sent back.</summary>
    public bool IsMissing => !IsCovered && State is null or ReportState.Draft or ReportState.Returned;
}
