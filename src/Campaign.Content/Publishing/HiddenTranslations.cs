using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Content.Publishing;

/// <summary>
/// Says when a language is published, or due to be, that nobody can see, because something above is not published in
/// it: the client reports success all the same. What is planned is tried out, and so passes here as well.
/// </summary>
internal sealed class HiddenTranslations(IContentService documents)
    : INotificationHandler<ContentPublishingNotification>
{
    public void Handle(ContentPublishingNotification notification)
    {
        foreach (var content in notification.PublishedEntities.Where(x => x.ContentType.VariesByCulture()))
        {
            var publishing = content
                .AvailableCultures.Where(x => notification.IsPublishingCulture(content, x))
                .ToList();
            if (publishing.Count == 0)
                continue;
            var above = documents.GetAncestors(content).Where(x => x.ContentType.VariesByCulture()).ToList();
            foreach (var culture in publishing)
                if (above.FirstOrDefault(x => !x.IsCulturePublished(culture)) is { } hiding)
                    notification.Messages.Add(
                        new EventMessage("Chưa ai thấy", Text(content, culture, hiding), EventMessageType.Warning)
                    );
        }
    }

    private static string Text(IContent content, string culture, IContent hiding) =>
        $"«{content.GetCultureName(culture) ?? content.Name}»: người dân sẽ chưa thấy bản {culture}, vì mục bên trên, "
        + $"«{hiding.Name}», chưa có bản {culture} được xuất bản.";
}
