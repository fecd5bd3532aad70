using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Scheduling;

/// <summary>The schedules' rows: in the database, so they survive a restart. Call it inside a scope.</summary>
internal sealed class Schedules(ScopeProvider scopes) : ISchedules
{
    private const int Release = (int)ContentScheduleAction.Release;

    private DbSet<ScheduleRow> Rows => scopes.Db.Schedules;

    public IReadOnlyList<ScheduledAct> Until(DateTimeOffset horizon)
    {
        using var scope = scopes.Read();
        var end = horizon.UtcDateTime;
        var found = Rows.Where(x => x.Date <= end || x.FailedAt != null)
            .Join(
                scopes.Db.Nodes.Where(x => !x.Trashed),
                x => x.NodeId,
                x => x.Id,
                (row, node) => new { row, node.Key }
            )
            .OrderBy(x => x.row.Date)
            .AsNoTracking()
            .ToList();
        return found.ConvertAll(x => Act(x.row, x.Key));
    }

    public List<ScheduleRow> Of(int node) => [.. Rows.AsNoTracking().Where(x => x.NodeId == node)];

    /// <summary>
    /// The rows of a document, taken out: Umbraco's services refuse to publish what waits for its release, and look at
    /// every language that has a row. What is still to be done is put back.
    /// </summary>
    public List<ScheduleRow> Take(int node)
    {
        scopes.Work.BeginWrite();
        var rows = Of(node);
        if (rows.Count > 0)
            Rows.Where(x => x.NodeId == node).ExecuteDelete();
        return rows;
    }

    public void Put(IEnumerable<ScheduleRow> rows)
    {
        foreach (var row in rows)
            scopes.Db.Insert(row);
    }

    /// <summary>Whether the entry was still there; it is gone now.</summary>
    public bool Remove(Guid id)
    {
        scopes.Work.BeginWrite();
        return Rows.Where(x => x.Id == id && x.FailedAt == null).ExecuteDelete() == 1;
    }

    /// <summary>Keeps the entry as failed; false when somebody took it away meanwhile.</summary>
    public bool Fail(Guid id, string reason, DateTime now)
    {
        scopes.Work.BeginWrite();
        return Rows.Where(x => x.Id == id && x.FailedAt == null)
                .ExecuteUpdate(x =>
                    x.SetProperty(row => row.FailedAt, now)
                        .SetProperty(row => row.Failure, reason)
                        .SetProperty(row => row.MailAfter, now)
                ) == 1;
    }

    /// <summary>What is due, in the order in which it is carried out: in time, parents before children.</summary>
    public List<ScheduleRow> Due(DateTime now) =>
        [
            .. from row in Rows.AsNoTracking()
            where row.Date <= now && row.FailedAt == null
            join node in scopes.Db.Nodes on row.NodeId equals node.Id
            orderby row.Date, node.Level, node.SortOrder, node.Id
            select row,
        ];

    private static ScheduledAct Act(ScheduleRow row, Guid document) =>
        new(
            row.Id,
            document,
            row.Culture == ScheduleRow.Invariant ? null : row.Culture,
            row.Action == Release,
            new DateTimeOffset(row.Date, TimeSpan.Zero),
            row.FailedAt is null ? null : row.Failure ?? ""
        );
}
