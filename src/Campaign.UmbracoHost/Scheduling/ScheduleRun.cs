using System.Data.Common;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Scheduling;

/// <summary>
/// Carries out what is due, each entry in a transaction of its own. On several nodes each looks, and the write lock
/// lets one of them find the entry. What a rule refuses stays as failed until an officer acts; what the machine
/// prevents is tried again in the next round.
/// </summary>
internal sealed class ScheduleRun(
    ScopeProvider scopes,
    Schedules schedules,
    ScheduleActs acts,
    ScheduleHistory history,
    IContentService contents,
    ILanguageService languages,
    HourAuthority authority,
    TimeProvider clock,
    ILogger<ScheduleRun> log
)
{
    /// <summary>Returns how many entries were carried out.</summary>
    /// <param name="now">The moment up to which entries are due, UTC.</param>
    public async Task<int> RunAsync(DateTime now)
    {
        var first = await languages.GetDefaultIsoCodeAsync();
        List<ScheduleRow> due;
        using (scopes.Read())
            due = schedules.Due(now);
        // the language without which no other may be public goes before the others of its document
        return due.GroupBy(x => (x.Date, x.NodeId)).SelectMany(x => x.OrderBy(y => y.Culture != first)).Count(Act);
    }

    private bool Act(ScheduleRow entry)
    {
        try
        {
            var (found, refusal) = Try(entry);
            if (refusal is not null)
                Keep(entry, refusal);
            return found && refusal is null;
        }
        catch (Exception e) when (e is DbException or DbUpdateException or IOException or TimeoutException)
        {
            log.LogError(e, "The schedule of node {Node} could not be carried out; it is tried again.", entry.NodeId);
        }
        catch (Exception e)
        {
            log.LogError(e, "The schedule of node {Node} failed.", entry.NodeId);
            Keep(entry, "Máy chủ gặp lỗi khi thực hiện; hãy báo quản trị viên.");
        }
        return false;
    }

    private (bool Found, string? Refusal) Try(ScheduleRow entry)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        // another node, or an officer, was here first
        if (!schedules.Remove(entry.Id) || contents.GetById(entry.NodeId) is not { } content)
            return (false, null);
        var action = (ContentScheduleAction)entry.Action;
        if (action == ContentScheduleAction.Release && authority.WhyNot(entry.UserId) is { } why)
            return (true, why);
        // What is allowed is asked of the writer, and whoever set the schedule writes now.
        content.WriterId = entry.UserId ?? content.WriterId;
        // that alone is no change of the page, which would have to be saved before it is published
        content.ResetDirtyProperties();
        var refusal = acts.Do(content, entry.Culture, action, content.WriterId);
        if (refusal is not null)
            return (true, refusal);
        scope.Complete();
        log.LogInformation(
            "{Name} ({Key}, {Culture}): {Action} as scheduled.",
            content.Name,
            content.Key,
            entry.Culture,
            action
        );
        return (true, null);
    }

    private void Keep(ScheduleRow entry, string refusal)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (schedules.Fail(entry.Id, refusal, clock.GetUtcNow().UtcDateTime))
        {
            history.Failed(entry, refusal);
            log.LogError("Node {Node} ({Culture}) was due and failed: {Reason}", entry.NodeId, entry.Culture, refusal);
        }
        scope.Complete();
    }
}
