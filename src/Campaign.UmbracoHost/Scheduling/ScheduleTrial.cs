using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Scheduling;

/// <summary>
/// Asks all rules about a plan by carrying it out and rolling it back. What is planned before it for the document and
/// for what it lies under is carried out first: a page may be scheduled together with the page above it.
/// </summary>
internal sealed class ScheduleTrial(
    ScopeProvider scopes,
    Schedules schedules,
    ScheduleActs acts,
    IContentService contents
)
{
    /// <summary>Why the plan would fail today; null when it would not. Call it outside any scope.</summary>
    /// <param name="document">The document.</param>
    /// <param name="planned">What is planned for it anew.</param>
    /// <param name="first">The language without which no other may be public.</param>
    /// <param name="user">Who plans.</param>
    public string? Refusal(IContent document, IReadOnlyList<ScheduleRow> planned, string first, int user)
    {
        using var scope = scopes.CreateCoreScope(); // never completed
        scope.WriteLock(Constants.Locks.ContentTree);
        var path = Paths.Ids(document.Path).ToList();
        var anew = planned.Select(x => x.Culture).ToHashSet();
        var before = path.SelectMany(schedules.Take)
            .Where(x => x.FailedAt is null && !(x.NodeId == document.Id && anew.Contains(x.Culture)));
        var last = planned.Max(x => x.Date);
        var order = before
            .Where(x => x.Date <= last)
            .Concat(planned)
            .OrderBy(x => x.Date)
            .ThenBy(x => path.IndexOf(x.NodeId))
            .ThenBy(x => x.Culture != first);
        foreach (var act in order)
            if (
                contents.GetById(act.NodeId) is { } content
                && acts.Do(content, act.Culture, (ContentScheduleAction)act.Action, user) is { } refusal
                && planned.Contains(act)
            )
                return refusal;
        return null;
    }
}
