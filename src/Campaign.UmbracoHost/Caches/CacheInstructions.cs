using System.Collections.Concurrent;
using System.Text.Json;
using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
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
    TimeProvider clock,
    ILogger<CacheInstructions> log
)
{
    /// <summary>A process that was away for longer starts again, with empty caches.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    private readonly Guid _origin = Guid.NewGuid();
    private readonly ConcurrentQueue<CacheInstruction> _late = new();
    private long _seen;

    /// <summary>
    /// Writes an instruction after the commit it belongs to, like Umbraco's own. The commit stands, so whoever saved is
    /// not told of a fault here: the instruction is written as soon as that is possible again.
    /// </summary>
    public void Tell(CacheInstruction instruction)
    {
        // Inside a scope a fault takes the scope back, and whoever saves has to know.
        var isAfterCommit = scopes.Context is null;
        try
        {
            Write(instruction);
        }
        catch (Exception fault) when (isAfterCommit && StorageFaults.Of(fault) is not null)
        {
            _late.Enqueue(instruction);
            log.LogWarning(
                "Other processes are told of a change later, until then they may show what was before: {Fault}",
                fault.Message
            );
        }
    }

    /// <summary>Writes what could not be written when it belonged to be.</summary>
    public void WriteLate()
    {
        while (_late.TryPeek(out var instruction))
        {
            Write(instruction);
            _late.TryDequeue(out _);
        }
    }

    private void Write(CacheInstruction instruction)
    {
        try
        {
            Insert(instruction);
        }
        catch (CopyUnsureException)
        {
            // It is there, which is enough: after a failover, caches are filled anew.
        }
    }

    private void Insert(CacheInstruction instruction)
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
