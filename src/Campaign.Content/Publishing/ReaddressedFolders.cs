using Campaign.Content.Types;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing;

/// <summary>
/// When another place is published for a province's folder, what is in it speaks to other people, so readers are told
/// about each document in the same transaction.
/// </summary>
internal sealed class ReaddressedFolders(IContentService documents, IPublicationLog log)
    : INotificationHandler<ContentPublishingNotification>
{
    public void Handle(ContentPublishingNotification notification)
    {
        foreach (var folder in notification.PublishedEntities)
            if (
                folder.ContentType.Alias == ItemTables.ProvinceFolder
                && documents.GetById(folder.Key) is { Published: true } before
                && PlaceOf(before, published: true) != PlaceOf(folder, published: false)
            )
                log.Retell([
                    .. documents
                        .GetPagedDescendants(folder.Id, 0, int.MaxValue, out _)
                        .Where(x => x.Published)
                        .Select(x => x.Key),
                ]);
    }

    private static string? PlaceOf(IContent folder, bool published) =>
        folder.GetValue<string>("place", published: published);
}
