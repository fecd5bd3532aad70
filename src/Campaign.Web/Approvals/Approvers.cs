using Campaign.Content.Publishing.Approval;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Documents;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Approvals;

/// <summary>Who may decide about a draft: whoever may make it public, and wrote nothing of it.</summary>
internal sealed class Approvers(ApprovalDrafts drafts, OfficerDirectory officers, IOfficerPublishing publishing)
{
    private const string Own = "Không ai tự duyệt phần mình viết hoặc mình trình: hãy nhờ một cán bộ khác.";

    /// <summary>Why an officer may not decide; null when they may.</summary>
    public async Task<string?> RefusalAsync(Officer officer, ApprovalRow row, IContent document) =>
        publishing.Refusal(officer, document)
        ?? (
            row.SubmittedBy == officer.Id || (await drafts.WritersAsync(document, row.Culture)).Contains(officer.Number)
                ? Own
                : null
        );

    /// <summary>Who is written to about a submission. Administrators only when there is nobody else.</summary>
    public async Task<IReadOnlyCollection<Guid>> OfAsync(ApprovalRow row, IContent document)
    {
        var able = new List<Officer>();
        foreach (var officer in officers.All.Where(x => x is { Disabled: false, Email: not null }))
            if (await RefusalAsync(officer, row, document) is null)
                able.Add(officer);
        var editors = able.Where(x => !x.IsAdministrator).ToList();
        return [.. (editors.Count > 0 ? editors : able).Select(x => x.Id)];
    }
}
