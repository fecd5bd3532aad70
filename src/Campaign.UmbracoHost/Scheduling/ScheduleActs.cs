using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.Words;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Scheduling;

/// <summary>Publishes or withdraws one language of one document, by Umbraco's service and all rules.</summary>
internal sealed class ScheduleActs(
    IContentService contents,
    PublicationTracker publications,
    IEventMessagesFactory messages
)
{
    /// <summary>Does it in the ambient scope. Null when it is done, else why not, a Vietnamese sentence.</summary>
    public string? Do(IContent content, string culture, ContentScheduleAction action, int user)
    {
        var said = messages.GetOrDefault()?.Count ?? 0;
        if (action == ContentScheduleAction.Release)
            return Refusal(contents.Publish(content, [culture], user), said);
        var isPublic = content.ContentType.VariesByCulture() ? content.IsCulturePublished(culture) : content.Published;
        if (!isPublic)
            return null;
        publications.Touch(content.Id).Expiring = true;
        return Refusal(contents.Unpublish(content, culture, user), said);
    }

    private static string? Refusal(PublishResult result, int said)
    {
        if (result.Success)
            return null;
        var rules = result
            .EventMessages?.GetAll()
            .Skip(said)
            .Where(x => x.MessageType == EventMessageType.Error)
            .Select(x => x.Message)
            .Distinct()
            .ToList();
        if (rules is { Count: > 0 })
            return string.Join(" ", rules);
        var fields = result.InvalidProperties?.Select(x => $"«{x.PropertyType.Name}»").ToList();
        if (fields is { Count: > 0 })
            return $"Trường chưa hợp lệ: {string.Join(", ", fields)}.";
        return Refusals.Text(result.Result.ToString().Replace("FailedPublish", "").Replace("FailedUnpublish", ""));
    }
}
