using Campaign.Content.Publishing.Approval;
using Campaign.Core.Approvals;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Documents;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Approvals;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Approvals;

/// <summary>
/// An officer decides about a draft. Rights, authorship and the draft itself are looked at when the decision comes in,
/// whatever the screen showed before.
/// </summary>
internal sealed class ApprovalDeciding(
    ApprovalStore store,
    ApprovalSteps steps,
    ApprovalFollower follower,
    ApprovalDrafts drafts,
    Approvers approvers,
    IOfficerPublishing publishing,
    AccountLog log
)
{
    private const string Another = "Bản nháp đã được sửa sau khi trình: người viết phải trình lại.";

    private const string Already = "Mục này đã được duyệt rồi.";

    private static IResult Done => Results.Ok(new { done = true });

    /// <summary>Takes back what the officer has submitted.</summary>
    public async Task<IResult> TakeBackAsync(HttpContext http, Guid id, ApprovalDecision sent)
    {
        var (words, wrong) = ApprovalWords.Read(sent.Words);
        if (wrong is not null)
            return Problems.Invalid(wrong);
        if (await FindAsync(http, id, sent) is not { } row)
            return Problems.NotFound();
        return row.SubmittedBy == http.Officer().Id
            ? await StepAsync(http, row, sent.Revision, ApprovalAction.TakeBack, words)
            : Problems.Forbidden("Chỉ người trình mới rút lại được; người duyệt thì trả lại.");
    }

    /// <summary>Approves, publishes, schedules or returns.</summary>
    public async Task<IResult> DecideAsync(HttpContext http, Guid id, ApprovalDecision sent)
    {
        var (words, wrong) = ApprovalWords.Read(sent.Words);
        if (wrong is not null)
            return Problems.Invalid(wrong);
        if (sent.Action is not ("approve" or "publish" or "schedule" or "return") || sent.Revision is null)
            return Problems.Invalid("Hãy chọn duyệt, công bố, hẹn giờ hoặc trả lại, và cho biết bản đã xem.");
        if (sent is { Action: "schedule", At: null })
            return Problems.Invalid("Hãy chọn giờ công bố.");
        if (sent.Action == "return" && words is null)
            return Problems.Invalid("Hãy ghi cần sửa gì.");
        if (await FindAsync(http, id, sent) is not { } row || drafts.Find(id) is not { } document)
            return Problems.NotFound();
        if (await approvers.RefusalAsync(http.Officer(), row, document) is { } refusal)
            return await RefusedAsync(http, row, refusal);
        if (sent.Action == "return")
            return await StepAsync(http, row, sent.Revision, ApprovalAction.Return, words);
        if (Other(row)(document) is { } other)
        {
            await follower.FollowAllAsync(CancellationToken.None);
            return Problems.Conflict(other);
        }
        if (row.Revision != sent.Revision || !ApprovalFlow.IsOpen(row.Now))
            return Problems.Conflict(ApprovalStore.Faster);
        // An approval counts as long as whoever gave it could still give it; then another renews it.
        var isNeeded = !ApprovalFlow.Allows(row.Now) || !approvers.StillApproves(row.ApprovedBy, document);
        var approved = isNeeded ? await StepAsync(http, row, row.Revision, ApprovalAction.Approve, words) : null;
        if (sent.Action == "approve")
            return approved ?? Problems.Conflict(Already);
        return approved is null or IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }
            ? await ActAsync(http, row, sent)
            : approved;
    }

    // The approval stands by now. Should this fail, it says why, and can be tried again.
    private async Task<IResult> ActAsync(HttpContext http, ApprovalRow row, ApprovalDecision sent)
    {
        if (sent.Action == "publish")
            return await publishing.PublishAsync(http, row.Document, row.Culture, Other(row)) ?? Done;
        var at = sent.At!.Value;
        if (await publishing.ScheduleAsync(http, row.Document, row.Culture, at, Other(row)) is { } refusal)
            return refusal;
        var now = await store.FindAsync(row.Id, CancellationToken.None);
        return await StepAsync(http, now!, now!.Revision, ApprovalAction.Schedule, null, x => x.PublishAt = at);
    }

    private Func<IContent, string?> Other(ApprovalRow row) =>
        x => drafts.ApprovalPrintOf(x, row.Culture) == row.Print ? null : Another;

    private async Task<ApprovalRow?> FindAsync(HttpContext http, Guid document, ApprovalDecision sent) =>
        sent.Approval is { } id && await store.FindAsync(id, http.RequestAborted) is { } row && row.Document == document
            ? row
            : null;

    private async Task<IResult> StepAsync(
        HttpContext http,
        ApprovalRow row,
        int? seen,
        ApprovalAction action,
        string? words,
        Action<ApprovalRow>? change = null
    )
    {
        var officer = http.Officer();
        if (action == ApprovalAction.Approve)
            change = x => x.ApprovedBy = officer.Id;
        var mail = new ApprovalMail(
            row.SetId,
            ApprovalNews.Decided,
            officer.Id == row.SubmittedBy ? [] : [row.SubmittedBy]
        );
        try
        {
            await steps.TakeAsync(
                row,
                seen ?? row.Revision,
                new(action, officer.Id, words),
                change,
                mail,
                CancellationToken.None
            );
        }
        catch (ApprovalRefused refused)
        {
            return Problems.Conflict(refused.Message);
        }
        await log.WriteAsync(
            http,
            AccountEventKind.ApprovalChanged,
            $"{action} {row.Type} {row.Document} {row.Culture}"
        );
        return Done;
    }

    private async Task<IResult> RefusedAsync(HttpContext http, ApprovalRow row, string refusal)
    {
        await log.WriteAsync(http, AccountEventKind.Refused, $"{http.Request.Method} {http.Request.Path}: {row.Id}");
        return Problems.Forbidden(refusal);
    }
}
