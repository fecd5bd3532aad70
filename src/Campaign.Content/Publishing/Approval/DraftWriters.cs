using Campaign.Core.Publication;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.Approval;

/// <summary>Who wrote a draft: everybody who saved it since readers last got something of it.</summary>
internal sealed class DraftWriters(IAuditService audit)
{
    private static readonly HashSet<AuditType> Writing =
    [
        AuditType.New,
        AuditType.Save,
        AuditType.SaveVariant,
        AuditType.RollBack,
        AuditType.Copy,
    ];

    private static readonly HashSet<AuditType> Turning =
    [
        AuditType.Publish,
        AuditType.PublishVariant,
        AuditType.Unpublish,
        AuditType.UnpublishVariant,
    ];

    /// <summary>Umbraco's numbers of the officers.</summary>
    public async Task<IReadOnlySet<int>> OfAsync(IContent document, string culture)
    {
        var all = await audit.GetItemsByKeyAsync(
            document.Key,
            UmbracoObjectTypes.Document,
            0,
            int.MaxValue,
            Direction.Descending
        );
        var lines = all.Items.ToList();
        var since = DraftPrint.IsPublic(document, culture)
            ? (culture == Change.Invariant ? document.PublishDate : document.GetPublishDate(culture))
            // What was withdrawn starts anew: all who ever wrote it would be too many to leave anybody.
            : lines.Where(x => Turning.Contains(x.AuditType)).Select(x => (DateTime?)x.CreateDate).FirstOrDefault();
        return lines
            .Where(x => Writing.Contains(x.AuditType) && (since is null || x.CreateDate > since))
            .Select(x => x.UserId)
            .Append(document.WriterId)
            .ToHashSet();
    }
}
