using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>
/// Ends the schedules that a save overtakes, whoever saves: what is public now waits for no release, what is off the
/// site cannot expire, and what is in the bin does not come out of it by itself.
/// </summary>
internal sealed class OvertakenSchedules(ScopeProvider scopes)
{
    private const int Release = (int)ContentScheduleAction.Release;

    /// <summary>To be called before the node's row follows the document.</summary>
    /// <param name="document">The document as it is being saved.</param>
    /// <param name="before">Its row as it was.</param>
    /// <param name="publishing">Whether the save publishes.</param>
    public void End(IContent document, NodeRow before, bool publishing)
    {
        if (before.VersionId == 0 || !(publishing || before.Published || document.Trashed))
            return;
        var rows = scopes.Db.Schedules.AsNoTracking().Where(x => x.NodeId == before.Id).ToList();
        if (rows.Count == 0)
            return;
        var was = before.Published ? Published(document, DocumentState.Read(before.Json).PublishedCultures) : [];
        var gone = was.Except(document.Published ? Published(document, document.PublishedCultures) : []).ToHashSet();
        var made = publishing ? Made(document) : [];
        var trashed = document.Trashed && !before.Trashed;
        var over = rows.Where(x => x.Action == Release ? trashed || made.Contains(x.Culture) : gone.Contains(x.Culture))
            .Select(x => x.Id)
            .ToList();
        if (over.Count > 0)
            scopes.Db.Schedules.Where(x => over.Contains(x.Id)).ExecuteDelete();
    }

    private static IEnumerable<string> Published(IContent document, IEnumerable<string>? cultures) =>
        document.ContentType.Variations.HasFlag(ContentVariation.Culture) ? cultures ?? [] : [ScheduleRow.Invariant];

    // the cultures that this save publishes, not those that were public already
    private static HashSet<string> Made(IContent document) =>
        document.ContentType.Variations.HasFlag(ContentVariation.Culture)
            ? document.PublishCultureInfos?.Values.Where(x => x.IsDirty()).Select(x => x.Culture).ToHashSet() ?? []
            : [ScheduleRow.Invariant];
}
