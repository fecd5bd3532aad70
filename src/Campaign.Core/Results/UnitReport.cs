namespace Campaign.Core.Results;

/// <summary>A version of a unit's report of an edition, as far as sums need it.</summary>
/// <param name="Unit">Who reports.</param>
/// <param name="Version">1, and one more for each correction of a closed report.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Content">What it says.</param>
/// <param name="SubmittedOn">The local day on which it was first handed in; null: not yet.</param>
public sealed record UnitReport(
    ReportingUnit Unit,
    int Version,
    ReportState State,
    ReportContent Content,
    DateOnly? SubmittedOn = null
);
