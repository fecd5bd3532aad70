using Campaign.UmbracoHost.Persistence.Schema;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>What is to be published or withdrawn later. It lives in the database, so it survives a restart.</summary>
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
            Db.Insert(new ScheduleRow
            {
                Id = entry.Id, NodeId = content.Id, Culture = entry.Culture, Date = entry.Date, Action = (int)entry.Action,
            });
        }
    }

    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] documentIds) =>
        Db.Schedules.Where(x => documentIds.Contains(x.NodeId)).ToList()
            .GroupBy(x => x.NodeId)
            .ToDictionary(x => x.Key, x => x.Select(Entry));

    public void ClearSchedule(DateTime date)
    {
        scopes.Work.BeginWrite();
        Db.Schedules.Where(x => x.Date <= date).ExecuteDelete();
    }

    public void ClearSchedule(DateTime date, ContentScheduleAction action)
    {
        scopes.Work.BeginWrite();
        Db.Schedules.Where(x => x.Date <= date && x.Action == (int)action).ExecuteDelete();
    }

    public bool HasContentForExpiration(DateTime date) => Due(date, ContentScheduleAction.Expire).Any();

    public bool HasContentForRelease(DateTime date) => Due(date, ContentScheduleAction.Release).Any();

    public IEnumerable<IContent> GetContentForExpiration(DateTime date)
    {
        var documents = DueDocuments(date, ContentScheduleAction.Expire);
        writer.Expiring(documents.Select(x => x.Id));
        return documents;
    }

    public IEnumerable<IContent> GetContentForRelease(DateTime date) => DueDocuments(date, ContentScheduleAction.Release);

    private List<IContent> DueDocuments(DateTime date, ContentScheduleAction action)
    {
        var ids = Due(date, action).Select(x => x.NodeId).Distinct().ToList();
        return Fetch(Ordered(Documents.Where(x => !x.Trashed && ids.Contains(x.Id))));
    }

    private IQueryable<ScheduleRow> Due(DateTime date, ContentScheduleAction action) =>
        Db.Schedules.Where(x => x.Date <= date && x.Action == (int)action);

    private static ContentSchedule Entry(ScheduleRow row) =>
        new(row.Id, row.Culture, row.Date, (ContentScheduleAction)row.Action);
}
