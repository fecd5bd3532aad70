using Campaign.Content.Publishing.Approval;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Approvals;

/// <summary>
/// Moving something public publishes it to others, so what needs approval there is not moved while it is public.
/// Between plain folders of one place it speaks to the same readers and may be moved.
/// </summary>
internal sealed class ApprovalMoves(
    IContentService documents,
    ApprovalDrafts drafts,
    IFormerPlace former,
    IHttpContextAccessor http,
    IOptions<ApprovalOptions> options
) : INotificationHandler<ContentMovingNotification>
{
    public void Handle(ContentMovingNotification notification)
    {
        // Commands and imports are the operator's.
        if (options.Value.Rules.Count == 0 || http.HttpContext?.OfficerOrNone() is null)
            return;
        foreach (var move in notification.MoveInfoCollection)
            if (Refusal(move.Entity, move.NewParentKey) is { } reason)
                notification.CancelOperation(new EventMessage("Chưa chuyển được", reason, EventMessageType.Error));
    }

    private string? Refusal(IContent top, Guid? parent)
    {
        var (known, place) = FormerOf(top);
        var moved = drafts.Moved(top, known, place, parent is { } key ? documents.GetById(key) : null);
        return moved
            .Where(x => options.Value.Needs(x.Document.ContentType.Alias, x.Level))
            .Select(x => Words(x.Document, top.Trashed))
            .FirstOrDefault();
    }

    private (bool Known, IContent? Place) FormerOf(IContent top)
    {
        if (!top.Trashed)
            return (true, documents.GetById(top.ParentId));
        if (!former.TryGet(top.Key, out var key))
            return (false, null);
        if (key is not { } known)
            return (true, null);
        return documents.GetById(known) is { Trashed: false } place ? (true, place) : (false, null);
    }

    private static string Words(IContent document, bool trashed)
    {
        var name = ApprovalDrafts.NameOf(document, ApprovalDrafts.CulturesOf(document)[0]);
        return trashed
            ? $"«{name}» cần một cán bộ khác duyệt ở nơi mới: hãy khôi phục về chỗ cũ, gỡ xuống, chuyển, rồi trình."
            : $"«{name}» đang công khai và cần một cán bộ khác duyệt ở nơi mới: hãy gỡ xuống, chuyển, rồi trình.";
    }
}
