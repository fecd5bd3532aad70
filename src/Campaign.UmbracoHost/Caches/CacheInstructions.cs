using System.Text.Json;
using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;

namespace Campaign.UmbracoHost.Caches;

/// <summary>
/// What the processes on one database tell each other about Umbraco's caches: repository cache, navigation, URLs,
/// publish status, types. On PostgreSQL they are woken by the publication channel, otherwise they look every few
/// seconds.
/// </summary>
internal sealed class CacheInstructions(
    Database database,
    ScopeProvider scopes,
    SchemaChanges schema,
    CacheRefresherCollection refreshers,
    TimeProvider clock
)
{
    /// <summary>A process that was away for longer starts again, with empty caches.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    private readonly Guid _origin = Guid.NewGuid();
    private long _seen;

    /// <summary>Written after the commit it belongs to, like Umbraco's own.</summary>
    public void Write(CacheInstruction instruction)
    {
        using var scope = scopes.CreateCoreScope();
        scopes.Work.BeginWrite();
        scopes.Db.Insert(
            new CacheInstructionRow
            {
                Origin = _origin,
                At = clock.GetUtcNow().UtcDateTime,
                Json = PersistedJson.Write(instruction),
            }
        );
        if (database.IsPostgres) // heard by the other nodes when this transaction commits
            scopes.Db.Database.ExecuteSqlRaw($"NOTIFY {PublicationSignal.Channel}");
        scope.Complete();
    }

    /// <summary>Caches are filled from now on, so they contain what was written before.</summary>
    public void StartHere()
    {
        using var db = database.Open();
        _seen = db.CacheInstructions.Max(x => (long?)x.Id) ?? 0;
    }

    /// <summary>
    /// Carries out what other processes have written since; returns how many instructions there were.
    /// </summary>
    public int Follow()
    {
        using var db = database.Open();
        var rows = db.CacheInstructions.Where(x => x.Id > _seen).OrderBy(x => x.Id).ToList();
        foreach (var row in rows.Where(x => x.Origin != _origin))
            Do(PersistedJson.Read<CacheInstruction>(row.Json));
        if (rows.Count > 0)
            _seen = rows[^1].Id;
        return rows.Count(x => x.Origin != _origin);
    }

    public void Prune()
    {
        var oldest = clock.GetUtcNow().UtcDateTime - Kept;
        using var db = database.Open();
        db.CacheInstructions.Where(x => x.At < oldest).ExecuteDelete();
    }

    private void Do(CacheInstruction instruction)
    {
        var refresher =
            refreshers[instruction.Refresher]
            ?? throw new InvalidOperationException($"There is no cache refresher {instruction.Refresher}.");
        if (refresher is not (ContentCacheRefresher or MediaCacheRefresher))
            schema.RaiseElsewhere();
        switch (instruction.Kind)
        {
            case CacheInstructionKind.Payload when refresher is IJsonCacheRefresher json:
                json.RefreshInternal(instruction.Argument);
                json.Refresh(instruction.Argument);
                break;
            case CacheInstructionKind.RefreshIds:
                Array.ForEach(JsonSerializer.Deserialize<int[]>(instruction.Argument)!, refresher.Refresh);
                break;
            case CacheInstructionKind.RefreshKeys:
                Array.ForEach(JsonSerializer.Deserialize<Guid[]>(instruction.Argument)!, refresher.Refresh);
                break;
            case CacheInstructionKind.Remove:
                Array.ForEach(JsonSerializer.Deserialize<int[]>(instruction.Argument)!, refresher.Remove);
                break;
            default:
                refresher.RefreshAll();
                break;
        }
    }
}
