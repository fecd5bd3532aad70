using Campaign.Content.Publishing.Approval;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Documents;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Approvals;

/// <summary>Who may decide about a draft: whoever may make it public, and wrote nothing of it.</summary>
internal sealed class Approvers(ApprovalDrafts drafts, OfficerDirectory officers, IOfficerPublishing publishing)
{
    private const string Waits = "Mục này chờ một cán bộ được công bố nó. Người viết không duyệt.";

    private const string Own = "Không ai tự duyệt phần mình viết hoặc mình trình: hãy nhờ một cán bộ khác.";

    /// <summary>Why an officer may not decide; null when they may.</summary>
    public async Task<string?> RefusalAsync(Officer officer, ApprovalRow row, IContent document) =>
        Refusal(officer, row, document, await drafts.WritersAsync(document, row.Culture));

    /// <summary>Who is written to about a submission. Administrators only when there is nobody else.</summary>
    public async Task<IReadOnlyCollection<Guid>> OfAsync(ApprovalRow row, IContent document)
    {
        var writers = await drafts.WritersAsync(document, row.Culture);
        var able = officers
            .All.Where(x => x is { Disabled: false, Email: not null })
            .Where(x => Refusal(x, row, document, writers) is null)
            .ToList();
        var editors = able.Where(x => !x.IsAdministrator).ToList();
        return [.. (editors.Count > 0 ? editors : able).Select(x => x.Id)];
    }

    /// <summary>Whether somebody who has approved could still approve it.</summary>
    /// <param name="approver">Who approved; null: nobody.</param>
    /// <param name="document">The document.</param>
    public bool StillApproves(Guid? approver, IContent document) =>
        approver is { } key
        && officers.Find(key) is { Disabled: false } officer
        && publishing.Refusal(officer, document) is null;

    private string? Refusal(Officer officer, ApprovalRow row, IContent document, IReadOnlySet<int> writers) =>
        // A writer is not out of place, and a sentence about places would send them looking for a fault.
        !officer.May(Permissions.DocumentPublish)
            ? Waits
            : publishing.Refusal(officer, document)
                ?? (row.SubmittedBy == officer.Id || writers.Contains(officer.Number) ? Own : null);
}
