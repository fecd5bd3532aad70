using System.Collections.Immutable;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing;

/// <summary>
/// Refuses to publish what breaks a rule of Campaign.Core, and tells the officer which field and why. Drafts may be
/// saved in any state.
/// </summary>
internal sealed class PublishingRules(
    Projector projector,
    ItemTables tables,
    SnapshotStore store,
    RecordedWords recorded,
    IMediaFiles files,
    IContentService documents,
    IIdKeyMap keys,
    TimeProvider time
) : INotificationHandler<ContentPublishingNotification>
{
    public void Handle(ContentPublishingNotification notification)
    {
        foreach (var content in notification.PublishedEntities)
        foreach (var fault in Faults(content, x => notification.IsPublishingCulture(content, x)))
            // the category says which document it is about: a branch has many
            notification.CancelOperation(new EventMessage($"{content.Key}", fault, EventMessageType.Error));
    }

    /// <summary>
    /// What keeps a document from being published, one Vietnamese sentence each, the field's name first.
    /// </summary>
    public IEnumerable<string> Faults(IContent content, Func<string, bool> isPublishing)
    {
        if (tables.Find(content.ContentType.Alias) is not { } table)
            yield break;
        var document = Document(content, table, isPublishing);
        var lookup = new DraftLookup(store.Current, files, documents);
        var projected = projector.Project(document, lookup, 0, time.GetUtcNow());
        foreach (var fault in projected.Faults.DistinctBy(x => (x.Fault, x.Language)))
        {
            var name = table.Find(fault.Fault.Field)?.Name ?? fault.Fault.Field;
            var language =
                document.Cultures.Count > 1 || fault.Language != CampaignSnapshot.DefaultLanguage
                    ? $" ({fault.Language})"
                    : "";
            yield return $"«{name}»{language}: {fault.Fault.Message}";
        }
        foreach (var item in projected.Items)
            if (recorded.Fault(item, store.Current) is { } fault)
                yield return $"«{table.Find("recordings")!.Name}»: {fault}";
        if (table.Item is not null && Changed(content) is { } field)
            yield return $"«{table.Find(field)!.Name}»: đã xuất bản thì không đổi, vì nội dung khác dựa vào đó.";
    }

    // The names by which other records know this one: the content below keeps them until it is published again.
    private string? Changed(IContent content)
    {
        var id = Stored.Text(content.GetValue(CommonFields.Id));
        return store.Current.Find(content.Key, CampaignSnapshot.DefaultLanguage) switch
        {
            CampaignInfo campaign when campaign.Alias != id => CommonFields.Id,
            Place place when place.Ref != id => CommonFields.Id,
            Edition edition when edition.Year != Stored.Whole(content.GetValue("year")) => "year",
            _ => null,
        };
    }

    private PublishedDocument Document(IContent content, ItemTable table, Func<string, bool> isPublishing)
    {
        var now = time.GetUtcNow();
        var cultures = table.Varies ? content.AvailableCultures.Where(isPublishing) : [Change.Invariant];
        return new PublishedDocument(
            content.Key,
            content.ContentType.Alias,
            [.. Ancestors(content)],
            cultures.ToImmutableDictionary(
                x => x,
                x => new DocumentCulture((table.Varies ? content.GetCultureName(x) : content.Name) ?? "", now, now)
            ),
            [
                .. content.Properties.SelectMany(x =>
                    x.Values.Select(v => new PropertyValue(x.Alias, v.Culture, v.EditedValue))
                ),
            ]
        );
    }

    private IEnumerable<Guid> Ancestors(IContent content) =>
        content
            .Path.Split(',')
            .Skip(1)
            .SkipLast(1)
            .Select(x =>
                keys.GetKeyForId(
                    int.Parse(x, System.Globalization.CultureInfo.InvariantCulture),
                    UmbracoObjectTypes.Document
                )
            )
            .Where(x => x.Success)
            .Select(x => x.Result);
}
