using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Content.Publishing;

/// <summary>
/// At the first save, gives a document its name in addresses if it has none, so that a later change of its title
/// changes no address and no file.
/// </summary>
internal sealed class AddressNames(SnapshotStore store, ItemTables tables)
    : INotificationHandler<ContentSavingNotification>
{
    public void Handle(ContentSavingNotification notification)
    {
        foreach (var content in notification.SavedEntities)
            if (
                tables.Find(content.ContentType.Alias)?.Item is { } type
                && (Stored.Text(content.GetValue(CommonFields.Id)) is not { } id || FollowsTheYear(content, type, id))
            )
                content.SetValue(CommonFields.Id, NameFor(content, type));
    }

    // until an edition is public, the year may still be changed
    private static bool FollowsTheYear(IContent content, ItemType type, string id) =>
        type == ItemType.Edition
        && !content.Published
        && id.Length == 4
        && id.All(char.IsAsciiDigit)
        && Stored.Whole(content.GetValue("year")) is not null;

    private string NameFor(IContent content, ItemType type)
    {
        var name =
            type == ItemType.Place && Stored.Text(content.GetValue("code")) is { } code ? code
            : type == ItemType.Edition && Stored.Whole(content.GetValue("year")) is { } year ? $"{year}"
            : Slugs.Of(content.GetCultureName(CampaignSnapshot.DefaultLanguage) ?? content.Name ?? "");
        var taken = store.Current.FindBySlug<PublishedItem>(type, name) is { } other && other.Id != content.Key;
        return taken ? $"{name}-{content.Key.ToString("N")[..4]}" : name;
    }
}
