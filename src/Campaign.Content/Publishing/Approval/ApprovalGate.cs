using Campaign.Content.Types;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Content.Publishing.Approval;

/// <summary>
/// Refuses to publish a draft that needs approval and has none. Whatever button, schedule or branch it comes from, it
/// passes here; a schedule passes when it is set and again at its hour.
/// </summary>
internal sealed class ApprovalGate(
    IContentService documents,
    ItemTables tables,
    DraftLevels levels,
    DraftPrint drafts,
    ApprovalPrint prints,
    IApprovals approvals
) : INotificationHandler<ContentPublishingNotification>
{
    public void Handle(ContentPublishingNotification notification)
    {
        foreach (var content in notification.PublishedEntities)
        foreach (var culture in CulturesOf(notification, content))
            if (Refusal(content, culture) is { } reason)
                notification.CancelOperation(new EventMessage($"{content.Key}", reason, EventMessageType.Error));
    }

    private string? Refusal(IContent content, string culture)
    {
        // Folders say nothing to readers.
        if (tables.Find(content.ContentType.Alias)?.Item is null || !approvals.Concern(content))
            return null;
        var print = drafts.Of(content, culture);
        // What comes here looks as if it were public already; only what is stored says what readers have.
        var stored = documents.GetById(content.Key) ?? content;
        return stored.HasIdentity && !ReferenceEquals(stored, content) && drafts.OfPublic(stored, culture) == print
            ? null
            : approvals.Refusal(content, culture, levels.Of(content, stored), prints.Of(content, culture));
    }

    private static IEnumerable<string> CulturesOf(ContentPublishingNotification notification, IContent content) =>
        content.ContentType.VariesByCulture()
            ? content.AvailableCultures.Where(x => notification.IsPublishingCulture(content, x))
            : [Change.Invariant];
}
