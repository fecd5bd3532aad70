namespace Campaign.Core.Approvals;

/// <summary>Which steps a submitted draft may take.</summary>
public static class ApprovalFlow
{
    /// <summary>The state after an action; null when the action is not possible in this state.</summary>
    /// <param name="state">The state now; null: it was not submitted yet.</param>
    /// <param name="action">What is done.</param>
    public static ApprovalState? After(ApprovalState? state, ApprovalAction action) =>
        (state, action) switch
        {
            (null, ApprovalAction.Submit) => ApprovalState.Submitted,
            (ApprovalState.Submitted, ApprovalAction.Approve) => ApprovalState.Approved,
            // Another approver renews it when the first one may no longer approve.
            (ApprovalState.Approved or ApprovalState.Scheduled, ApprovalAction.Approve) => ApprovalState.Approved,
            (ApprovalState.Approved or ApprovalState.Scheduled, ApprovalAction.Schedule) => ApprovalState.Scheduled,
            // An approver may think better of it as long as nobody reads it.
            ({ } open, ApprovalAction.Return) when IsOpen(open) => ApprovalState.Returned,
            ({ } open, ApprovalAction.Publish) when IsOpen(open) => ApprovalState.Published,
            ({ } open, ApprovalAction.Fall) when IsOpen(open) => ApprovalState.Fallen,
            ({ } open, ApprovalAction.TakeBack) when IsOpen(open) => ApprovalState.TakenBack,
            _ => null,
        };

    /// <summary>Whether something is still to come; a document has one such submission in each language.</summary>
    public static bool IsOpen(ApprovalState state) =>
        state is ApprovalState.Submitted or ApprovalState.Approved or ApprovalState.Scheduled;

    /// <summary>Whether the draft may be made public.</summary>
    public static bool Allows(ApprovalState state) => state is ApprovalState.Approved or ApprovalState.Scheduled;

    /// <summary>Whether an action is nothing without words.</summary>
    public static bool NeedsWords(ApprovalAction action) => action is ApprovalAction.Return;
}
