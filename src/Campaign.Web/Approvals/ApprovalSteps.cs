using Campaign.Core.Approvals;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Documents;

namespace Campaign.Web.Approvals;

/// <summary>
/// Takes the steps of submissions. The hour that was set for one goes with it: what was returned, taken back or changed
/// must not become public by itself.
/// </summary>
internal sealed class ApprovalSteps(ApprovalStore store, IOfficerPublishing publishing, OfficerDirectory officers)
{
    /// <summary>Takes a step, if the submission is still as it was seen.</summary>
    /// <param name="row">The submission as it was read.</param>
    /// <param name="seen">Its revision as the officer saw it.</param>
    /// <param name="step">What is done, by whom (null: the product), and why.</param>
    /// <param name="change">What else the row says afterwards.</param>
    /// <param name="mail">Who is told.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="ApprovalRefused">Somebody was faster, or the step is not possible in its state.</exception>
    public Task<ApprovalRow> TakeAsync(
        ApprovalRow row,
        int seen,
        ApprovalStep step,
        Action<ApprovalRow>? change,
        ApprovalMail mail,
        CancellationToken stop
    )
    {
        if (row.Revision == seen && EndsHour(row, step.Action))
        {
            // Before the step: should the machine stop in between, nothing is published that nobody wants any more.
            publishing.CancelRelease(step.By is { } key ? officers.Find(key) : null, row.Document, row.Culture);
            change += x => x.PublishAt = null;
        }
        return store.ActAsync(row.Id, seen, step, change, mail, stop);
    }

    private static bool EndsHour(ApprovalRow row, ApprovalAction action) =>
        row.Now == ApprovalState.Scheduled
        && ApprovalFlow.After(row.Now, action) is not (null or ApprovalState.Scheduled or ApprovalState.Published);
}
