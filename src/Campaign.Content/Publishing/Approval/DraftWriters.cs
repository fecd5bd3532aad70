using Campaign.Core.Publication;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.Approval;

/// <summary>
/// Who wrote a draft: everybody who saved it, or one of its files, since readers last got something of it.
/// </summary>
internal sealed class DraftWriters(IAuditService audit, IMediaService media)
{
    private static readonly HashSet<AuditType> Writing =
    [
        AuditType.New,
        AuditType.Save,
        AuditType.SaveVariant,
        AuditType.RollBack,
        AuditType.Copy,
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
            // What was withdrawn goes back to what readers last got: withdrawing it forgets nobody.
            : lines.Where(x => Gave(x, culture)).Select(x => (DateTime?)x.CreateDate).FirstOrDefault();
        var writers = lines
            .Where(x => Writing.Contains(x.AuditType) && (since is null || x.CreateDate > since))
            .Select(x => x.UserId)
            .Concat(FileWriters(document, since ?? document.CreateDate))
            .ToHashSet();
        if (!OnlyPublished(document.WriterId, lines))
            writers.Add(document.WriterId);
        return writers;
    }

    // Whoever publishes becomes the document's last writer without typing a word, and their newest line says so. What
    // they saved before it has lines of its own. After anything else, or without a line, they count as a writer.
    private static bool OnlyPublished(int officer, List<IAuditItem> newestFirst) =>
        newestFirst.Find(x => x.UserId == officer) is { AuditType: AuditType.Publish or AuditType.PublishVariant };

    // Whoever chose a file answers for what it was then; whoever replaced it later wrote part of the draft.
    private IEnumerable<int> FileWriters(IContent document, DateTime since) =>
        media
            .GetByIds(DraftPrint.MediaOf(document))
            .SelectMany(x => media.GetVersions(x.Id))
            .Where(x => x.UpdateDate > since)
            .Select(x => x.WriterId);

    // A branch that is published leaves a line that names no language, whichever it was. It counts only for a document
    // that has none.
    private static bool Gave(IAuditItem line, string culture) =>
        culture == Change.Invariant
            ? line.AuditType == AuditType.Publish
            : line.AuditType == AuditType.PublishVariant
                && (line.Parameters ?? "")
                    .Split(',', StringSplitOptions.TrimEntries)
                    .Contains(culture, StringComparer.OrdinalIgnoreCase);
}
