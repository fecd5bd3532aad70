namespace Campaign.Core.Results;

/// <summary>Which steps a report may take.</summary>
public static class ReportFlow
{
    /// <summary>The state after an action; null when the action is not possible in this state.</summary>
    /// <param name="state">The state now; null: there is no report yet.</param>
    /// <param name="action">What is done.</param>
    public static ReportState? After(ReportState? state, ReportAction action) =>
        (state, action) switch
        {
            (null, ReportAction.Open) => ReportState.Draft,
            (ReportState.Draft or ReportState.Returned, ReportAction.Save) => state,
            (ReportState.Draft or ReportState.Returned, ReportAction.Submit) => ReportState.Submitted,
            (ReportState.Submitted or ReportState.Accepted, ReportAction.Return) => ReportState.Returned,
            (ReportState.Submitted, ReportAction.Accept) => ReportState.Accepted,
            (ReportState.Accepted, ReportAction.Lock) => ReportState.Locked,
            // The closed version stays as it is; the correction is a draft beside it.
            (ReportState.Locked, ReportAction.Correct) => ReportState.Draft,
            _ => null,
        };

    /// <summary>Whether an action is nothing without words.</summary>
    public static bool NeedsWords(ReportAction action) => action is ReportAction.Return or ReportAction.Correct;

    /// <summary>Whether a report in this state counts.</summary>
    public static bool Counts(ReportState state) => state is ReportState.Accepted or ReportState.Locked;
}
