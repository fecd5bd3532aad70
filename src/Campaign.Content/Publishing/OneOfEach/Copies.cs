using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Content.Publishing.OneOfEach;

/// <summary>
/// A copy gets its own name in addresses and says that it is a copy, and the officer is told what must be changed
/// before it can be published.
/// </summary>
internal sealed class Copies(Claims claims, ClaimBook book, ItemTables tables)
    : INotificationHandler<ContentCopyingNotification>
{
    public void Handle(ContentCopyingNotification notification)
    {
        var copy = notification.Copy;
        Rename(copy);
        if (tables.Find(copy.ContentType.Alias) is not { Item: { } type } table)
            return;
        foreach (var language in copy.AvailableCultures)
            if (
                table.Find(CommonFields.Title) is not null
                && Stored.Text(copy.GetValue(CommonFields.Title, language)) is { } title
            )
                copy.SetValue(CommonFields.Title, $"{title}{Says(language)}", language);
        if (Stored.Text(copy.GetValue(CommonFields.Id)) is { } id)
            copy.SetValue(CommonFields.Id, Free(type, id));
        foreach (var claim in claims.Of(copy, published: false))
        {
            OneOfEach.Warn(notification.Messages, book, claim, copy);
            book.Add(claim, copy.Key);
        }
    }

    private static void Rename(IContent copy)
    {
        if (copy.ContentType.Variations == ContentVariation.Nothing)
            copy.Name += Says(CampaignSnapshot.DefaultLanguage);
        else
            foreach (var language in copy.AvailableCultures.ToList())
                copy.SetCultureName($"{copy.GetCultureName(language)}{Says(language)}", language);
    }

    // an edition is named by its year when it is saved, and the year is what the officer changes first
    private static string? Free(ItemType type, string id) =>
        type == ItemType.Edition ? null : $"{id}-ban-sao-{Guid.NewGuid().ToString("N")[..6]}";

    private static string Says(string language) =>
        language == CampaignSnapshot.DefaultLanguage ? " (bản sao)" : " (copy)";
}
