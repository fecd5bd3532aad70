using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Content.Publishing.OneOfEach;

/// <summary>
/// What may exist only once is not published a second time, because it would take over from the first. Publishing is
/// serial under the write lock, so of two at the same moment one wins. Among drafts there is only a warning.
/// </summary>
internal sealed class OneOfEach(Claims claims, ClaimBook book)
    : INotificationHandler<ContentPublishingNotification>,
        INotificationHandler<ContentSavingNotification>
{
    public void Handle(ContentPublishingNotification notification)
    {
        foreach (var content in notification.PublishedEntities)
        foreach (var claim in claims.Of(content, published: false))
        {
            if (book.Public(claim, content.Key).FirstOrDefault() is { } other)
                notification.CancelOperation(
                    new EventMessage($"{content.Key}", Taken(claim, other), EventMessageType.Error)
                );
            book.Add(claim, content.Key);
        }
    }

    public void Handle(ContentSavingNotification notification)
    {
        // Publishing and withdrawing save too, although nothing was typed.
        foreach (var content in notification.SavedEntities.Where(x => !x.HasIdentity || x.IsDirty()))
        foreach (var claim in claims.Of(content, published: false))
        {
            Warn(notification.Messages, book, claim, content);
            book.Add(claim, content.Key);
        }
    }

    internal static void Warn(EventMessages messages, ClaimBook book, Claim claim, IContent content)
    {
        if (book.Any(claim, content.Key).FirstOrDefault() is { } other)
            messages.Add(new EventMessage("Trùng với mục khác", Also(claim, other), EventMessageType.Warning));
    }

    /// <summary>Why it is refused, with the other's name and where to open it.</summary>
    internal static string Taken(Claim claim, IContent other) => $"{Says(claim, other)} {Open(other)}";

    /// <summary>Which field, which value, and whose it is.</summary>
    internal static string Says(Claim claim, IContent other) =>
        $"«{claim.Label}»: {claim.Shown} đã có ở «{other.Name}» đang công khai.";

    private static string Also(Claim claim, IContent other) =>
        $"«{claim.Label}»: {claim.Shown} cũng có ở «{other.Name}»; "
        + $"chỉ một trong hai mục được công khai. {Open(other)}";

    private static string Open(IContent other) =>
        $"Mở mục ấy: /umbraco/section/content/workspace/document/edit/{other.Key}";
}
