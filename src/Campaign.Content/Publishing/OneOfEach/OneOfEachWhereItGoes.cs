using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.OneOfEach;

/// <summary>
/// A public document that moves below another edition or campaign is public there at once, and one that comes out of
/// the bin may be as soon as its parent is. The same rule applies as for publishing.
/// </summary>
internal sealed class OneOfEachWhereItGoes(Claims claims, ClaimBook book, IContentService documents)
    : INotificationHandler<ContentMovingNotification>
{
    private const int PageSize = 500;

    public void Handle(ContentMovingNotification notification)
    {
        foreach (var info in notification.MoveInfoCollection)
            Check(notification, info.Entity, new Move(info.Entity.Id, ParentOf(info)));
    }

    private int ParentOf(MoveEventInfo<IContent> info) =>
        info.NewParentKey is { } key && documents.GetById(key) is { } parent
            ? parent.Id
            : Umbraco.Cms.Core.Constants.System.Root;

    private void Check(ContentMovingNotification notification, IContent top, Move move)
    {
        var restored = top.Trashed;
        var going = Below(top)
            .Append(top)
            .Where(x => x.Published && (restored ? x.Id != top.Id : Claims.ByPlace(x.ContentType.Alias)))
            .ToList();
        var keys = going.Select(x => x.Key).ToHashSet();
        foreach (var content in going)
        foreach (var claim in claims.Of(content, published: true, move))
        {
            if (book.Public(claim, content.Key).FirstOrDefault(x => !keys.Contains(x.Key)) is { } other)
                notification.CancelOperation(
                    new EventMessage("Chưa chuyển được", OneOfEach.Taken(claim, other), EventMessageType.Error)
                );
            book.Add(claim, content.Key);
        }
    }

    private IEnumerable<IContent> Below(IContent top)
    {
        for (var page = 0L; ; page++)
        {
            var part = documents.GetPagedDescendants(top.Id, page, PageSize, out var total).ToList();
            foreach (var content in part)
                yield return content;
            if (part.Count == 0 || (page + 1) * PageSize >= total)
                yield break;
        }
    }
}
