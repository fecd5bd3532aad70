using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Scheduling;

/// <summary>
/// Sends the mails about what failed. What is to be sent stands in the entry's row, so it survives a crash; a node that
/// sends puts the time of the next try there first, so no other sends the same.
/// </summary>
internal sealed class ScheduleAlarms(
    ScopeProvider scopes,
    IContentService contents,
    IScheduleAlarm alarm,
    TimeProvider clock
)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Sends what is due; returns how many entries nothing is left to do for.</summary>
    public async Task<int> SendAsync(CancellationToken cancel)
    {
        var sent = 0;
        foreach (var row in Due())
            if (Claim(row) && await alarm.SendAsync(Failure(row), cancel))
            {
                Change(x => x.Id == row.Id, null);
                sent++;
            }
        return sent;
    }

    private List<ScheduleRow> Due()
    {
        using var scope = scopes.Read();
        var now = clock.GetUtcNow().UtcDateTime;
        return [.. scopes.Db.Schedules.AsNoTracking().Where(x => x.MailAfter != null && x.MailAfter <= now)];
    }

    private bool Claim(ScheduleRow row) =>
        Change(x => x.Id == row.Id && x.MailAfter == row.MailAfter, clock.GetUtcNow().UtcDateTime + Lease);

    private bool Change(System.Linq.Expressions.Expression<Func<ScheduleRow, bool>> which, DateTime? next)
    {
        using var scope = scopes.CreateCoreScope();
        scopes.Work.BeginWrite();
        var changed = scopes.Db.Schedules.Where(which).ExecuteUpdate(x => x.SetProperty(row => row.MailAfter, next));
        scope.Complete();
        return changed == 1;
    }

    private FailedSchedule Failure(ScheduleRow row)
    {
        var content = contents.GetById(row.NodeId);
        var culture = row.Culture == ScheduleRow.Invariant ? null : row.Culture;
        return new(
            content?.Key ?? Guid.Empty,
            content?.GetCultureName(culture) ?? content?.Name ?? "",
            culture,
            row.Action == (int)ContentScheduleAction.Release,
            new(row.Date, TimeSpan.Zero),
            row.Failure ?? "",
            row.UserId
        );
    }
}
