using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Records;

/// <summary>Who did what. In Umbraco the id of an audit item is that of the node it is about.</summary>
internal sealed class AuditRepository(ScopeProvider scopes, TimeProvider clock) : IAuditRepository
{
    private IQueryable<AuditEntry> Entries =>
        scopes.Db.Audits.Select(x => new AuditEntry
        {
            Row = x.Id,
            Id = x.ObjectId,
            AuditType = (AuditType)x.Type,
            UserId = x.UserId,
            EntityType = x.EntityType,
            Comment = x.Comment,
            Parameters = x.Parameters,
            CreateDate = x.CreateDate,
        });

    public void Save(IAuditItem entity)
    {
        scopes.Work.BeginWrite();
        scopes.Db.Insert(
            new AuditRow
            {
                ObjectId = entity.Id,
                Type = (int)entity.AuditType,
                UserId = entity.UserId,
                EntityType = entity.EntityType,
                Comment = entity.Comment,
                Parameters = entity.Parameters,
                CreateDate = clock.GetUtcNow().UtcDateTime,
            }
        );
    }

    public void Delete(IAuditItem entity) => throw new NotHostedException(nameof(IAuditRepository), nameof(Delete));

    public IAuditItem? Get(int id) => Entries.FirstOrDefault(x => x.Row == id)?.ToItem();

    public IEnumerable<IAuditItem> GetMany(params int[]? ids) =>
        throw new NotHostedException(nameof(IAuditRepository), nameof(GetMany));

    public bool Exists(int id) => scopes.Db.Audits.Any(x => x.Id == id);

    public IEnumerable<IAuditItem> Get(IQuery<IAuditItem> query) => Items(Entries.Apply(query));

    public IEnumerable<IAuditItem> Get(AuditType type, IQuery<IAuditItem> query) =>
        Items(Entries.Where(x => x.AuditType == type).Apply(query));

    public int Count(IQuery<IAuditItem>? query) => Entries.Apply(query).Count();

    public void CleanLogs(int maximumAgeOfLogsInMinutes)
    {
        scopes.Work.BeginWrite();
        var oldest = clock.GetUtcNow().UtcDateTime.AddMinutes(-maximumAgeOfLogsInMinutes);
        scopes.Db.Audits.Where(x => x.CreateDate < oldest).ExecuteDelete();
    }

    public IEnumerable<IAuditItem> GetPagedResultsByQuery(
        IQuery<IAuditItem> query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Direction orderDirection,
        AuditType[]? auditTypeFilter,
        IQuery<IAuditItem>? customFilter
    )
    {
        var entries = Entries.Apply(query).Apply(customFilter);
        if (auditTypeFilter is { Length: > 0 })
            entries = entries.Where(x => auditTypeFilter.Contains(x.AuditType));
        totalRecords = entries.LongCount();
        var ordered =
            orderDirection == Direction.Descending
                ? entries.OrderByDescending(x => x.Row)
                : entries.OrderBy(x => x.Row);
        return [.. ordered.Page(pageIndex, pageSize).ToList().Select(x => x.ToItem())];
    }

    private static List<IAuditItem> Items(IQueryable<AuditEntry> entries) =>
        entries.OrderBy(x => x.Row).ToList().ConvertAll(x => x.ToItem());

    /// <summary>A row under the names Umbraco's queries use.</summary>
    private sealed class AuditEntry
    {
        public int Row { get; init; }
        public int Id { get; init; }
        public AuditType AuditType { get; init; }
        public int UserId { get; init; }
        public string? EntityType { get; init; }
        public string? Comment { get; init; }
        public string? Parameters { get; init; }
        public DateTime CreateDate { get; init; }

        public IAuditItem ToItem() => new AuditItem(Id, AuditType, UserId, EntityType, Comment, Parameters, CreateDate);
    }
}
