using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Content.Publishing;

/// <summary>
/// Says when a language was published that nobody can see, because something above is not published in it: the client
/// reports success all the same.
/// </summary>
internal sealed class HiddenTranslations(IContentService documents) : INotificationHandler<ContentPublishedNotification>
{
    public void Handle(ContentPublishedNotification notification)
    {
        foreach (var content in notification.PublishedEntities.Where(x => x.ContentType.VariesByCulture()))
        {
            var published = content.PublishedCultures.Where(x => notification.HasPublishedCulture(content, x)).ToList();
            if (published.Count == 0)
                continue;
            var above = documents.GetAncestors(content).Where(x => x.ContentType.VariesByCulture()).ToList();
            foreach (var culture in published)
                if (above.FirstOrDefault(x => !x.IsCulturePublished(culture)) is { } hiding)
                    notification.Messages.Add(
                        new EventMessage("Chưa ai thấy", Text(content, culture, hiding), EventMessageType.Warning)
                    );
        }
    }

    private static string Text(IContent content, string culture, IContent hiding) =>
        $"«{content.GetCultureName(culture) ?? content.Name}» đã xuất bản bản {culture}, nhưng người dân chưa thấy: "
        + $"mục bên trên, «{hiding.Name}», chưa có bản {culture} được xuất bản.";
}
