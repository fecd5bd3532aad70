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
                open.Add(Line(row, document, officer, await approvers.RefusalAsync(officer, row, document)));
        var closed = (await store.LatestAsync(null, Most, stop)).Where(x => x.OpenFor is null);
        return Results.Ok(
            new
            {
                open,
                closed = closed
                    .Select(x => (Row: x, Document: Seen(officer, x)))
                    .Where(x => x.Document is not null)
                    .Select(x => Line(x.Row, x.Document!, officer, "")),
            }
        );
    }

    private IContent? Seen(Officer officer, ApprovalRow row) =>
        publishing.May(officer, Permissions.DocumentRead, row.Document) ? drafts.Find(row.Document) : null;

    private object Line(ApprovalRow row, IContent document, Officer officer, string? refusal) =>
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
        };
}
