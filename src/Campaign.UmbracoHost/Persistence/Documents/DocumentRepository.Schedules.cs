using Campaign.UmbracoHost.Persistence.Schema;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>
/// What is to be published or withdrawn later. It is carried out one by one by ScheduleRun: Umbraco's own routine drops
/// an entry that fails, and a failure of one document takes the others of the round with it.
/// </summary>
internal partial class DocumentRepository
{
    public ContentScheduleCollection GetContentSchedule(int contentId)
    {
        var schedule = new ContentScheduleCollection();
        foreach (var row in Db.Schedules.Where(x => x.NodeId == contentId).ToList())
            schedule.Add(Entry(row));
        return schedule;
    }

    public void PersistContentSchedule(IContent content, ContentScheduleCollection schedule)
    {
        scopes.Work.BeginWrite();
        var known = Db.Schedules.Where(x => x.NodeId == content.Id).Select(x => x.Id).ToHashSet();
        var kept = schedule.FullSchedule.Select(x => x.Id).ToHashSet();
        var dropped = known.Except(kept).ToList();
        if (dropped.Count > 0)
            Db.Schedules.Where(x => dropped.Contains(x.Id)).ExecuteDelete();
        foreach (var entry in schedule.FullSchedule.Where(x => x.Id == Guid.Empty || !known.Contains(x.Id)))
        {
            entry.Id = Guid.NewGuid();
            Db.Insert(
                new ScheduleRow
                {
                    Id = entry.Id,
                    NodeId = content.Id,
                    Culture = entry.Culture,
                    Date = entry.Date,
                    Action = (int)entry.Action,
                }
            );
        }
    }

    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] documentIds) =>
        Db
            .Schedules.Where(x => documentIds.Contains(x.NodeId))
            .ToList()
            .GroupBy(x => x.NodeId)
            .ToDictionary(x => x.Key, x => x.Select(Entry));

    public bool HasContentForExpiration(DateTime date) => throw Own(nameof(HasContentForExpiration));

    public bool HasContentForRelease(DateTime date) => throw Own(nameof(HasContentForRelease));

    public IEnumerable<IContent> GetContentForExpiration(DateTime date) => throw Own(nameof(GetContentForExpiration));

    public IEnumerable<IContent> GetContentForRelease(DateTime date) => throw Own(nameof(GetContentForRelease));

    public void ClearSchedule(DateTime date) => throw Own(nameof(ClearSchedule));

    public void ClearSchedule(DateTime date, ContentScheduleAction action) => throw Own(nameof(ClearSchedule));

    private static NotHostedException Own(string member) => new(nameof(IDocumentRepository), member);

    private static ContentSchedule Entry(ScheduleRow row) =>
        new(row.Id, row.Culture, row.Date, (ContentScheduleAction)row.Action);
}
