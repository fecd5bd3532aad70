using Campaign.Content.Publishing.Approval;
using Campaign.Core.Approvals;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Approvals;

/// <summary>
/// Says whether a draft may be made public. An approval counts for the exact draft, and only as long as whoever gave it
/// may still give it. Commands and imports are the operator's and need none.
/// </summary>
internal sealed class ApprovalBook(
    ApprovalStore store,
    Approvers approvers,
    IHttpContextAccessor http,
    IOptions<ApprovalOptions> options
) : IApprovals
{
    private const string Needed =
        "Loại mục này cần một cán bộ khác duyệt trước khi công bố: hãy mở thẻ «Trình duyệt» và bấm «Trình».";

    private const string Waiting = "Mục này đã trình nhưng chưa được duyệt.";

    private const string Ended = "Người đã duyệt không còn quyền duyệt mục này: cần một cán bộ khác duyệt lại.";

    public bool Concern(IContent draft) =>
        options.Value.Rules.Any(x => x.Rule.Type is null || x.Rule.Type == draft.ContentType.Alias)
        && IsOfficers(draft);

    public string? Refusal(IContent draft, string culture, ApprovalLevel level, string print)
    {
        if (!options.Value.Needs(draft.ContentType.Alias, level))
            return null;
        var open = store.OpenOf([draft.Key]).Find(x => x.Culture == culture && x.Print == print);
        return open is null ? Needed
            : !ApprovalFlow.Allows(open.Now) ? Waiting
            : approvers.StillApproves(open.ApprovedBy, draft) ? null
            : Ended;
    }

    // A schedule acts for the officer who set it; the import of content writes under the product's own number.
    private bool IsOfficers(IContent draft) =>
        http.HttpContext is { } context ? context.OfficerOrNone() is not null : draft.WriterId > 0;
}
