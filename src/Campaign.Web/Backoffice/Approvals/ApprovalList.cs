using Campaign.Content.Publishing.Approval;
using Campaign.Content.Types;
using Campaign.Core.Approvals;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Documents;
using Campaign.Web.Approvals;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Approvals;

/// <summary>
/// The dashboard "Chờ duyệt": what waits for the officer, what they submitted, what was decided lately.
/// </summary>
internal sealed class ApprovalList(
    ApprovalStore store,
    ApprovalFollower follower,
    ApprovalDrafts drafts,
    Approvers approvers,
    IOfficerPublishing publishing,
    OfficerDirectory officers,
    ItemTables tables,
    CampaignClock clock
)
{
    private const int Most = 100;

    /// <summary>The lists; drafts that the officer may not open are not named to them.</summary>
    public async Task<IResult> ReadAsync(HttpContext http)
    {
        var (officer, stop) = (http.Officer(), http.RequestAborted);
        var open = new List<object>();
        foreach (var row in await follower.FollowAllAsync(stop))
            if (Seen(officer, row) is { } document)
                open.Add(Line(row, document, officer, await approvers.RefusalAsync(officer, row, document), null));
        // The officer's own first: of the latest hundred in the whole country, a commune may have none.
        var closed = await store.ClosedAsync(publishing.Reach(officer, Permissions.DocumentRead), Most, stop);
        var last = (await store.StepsAsync([.. closed.Select(x => x.Id)], stop))
            .GroupBy(x => x.ApprovalId)
            .ToDictionary(x => x.Key, x => x.Last());
        return Results.Ok(
            new
            {
                open,
                closed = closed
                    .Select(x => (Row: x, Document: Seen(officer, x)))
                    .Where(x => x.Document is not null)
                    .Select(x => Line(x.Row, x.Document!, officer, "", last.GetValueOrDefault(x.Row.Id))),
            }
        );
    }

    private IContent? Seen(Officer officer, ApprovalRow row) =>
        publishing.May(officer, Permissions.DocumentRead, row.Document) ? drafts.Find(row.Document) : null;

    private object Line(ApprovalRow row, IContent document, Officer officer, string? refusal, ApprovalStepRow? last) =>
        new
        {
            row.Id,
            row.SetId,
            row.Document,
            row.Culture,
            row.Revision,
            title = ApprovalDrafts.NameOf(document, row.Culture),
            type = tables.Find(row.Type)?.Name ?? row.Type,
            state = row.State,
            says = ApprovalText.Words(row.Now),
            submittedBy = officers.NameOf(row.SubmittedBy),
            row.SubmittedAt,
            row.Deadline,
            row.PublishAt,
            isLate = row.Now == ApprovalState.Submitted && row.Deadline <= clock.UtcNow,
            isMine = row.SubmittedBy == officer.Id,
            mayDecide = refusal is null,
            isEnded = ApprovalFlow.Allows(row.Now) && !approvers.StillApproves(row.ApprovedBy, document),
            endedBy = last?.By is { } key ? officers.NameOf(key) : null,
            endedAt = last?.At,
            endedWith = last?.Words,
        };
}
