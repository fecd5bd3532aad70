using Campaign.UmbracoHost.Persistence.Scoping;
using Campaign.UmbracoHost.Persistence.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Erasing;

/// <summary>
/// Checks everything that stands in a database once by the rule: it was written before the rule was known.
/// </summary>
internal sealed class ErasureSweep(
    ScopeProvider scopes,
    VersionErasure erasure,
    IErasureRule rule,
    ErasureMarks marks,
    FileErasure files,
    ContentTypeRepository types,
    Database database,
    AppCaches caches,
    ILogger<ErasureSweep> log
)
{
    public void Run(bool again)
    {
        using (var scope = scopes.CreateCoreScope())
        {
            var before = ErasureMarks.SweptBy(scopes.Db);
            if (before >= rule.Version && !again)
            {
                scope.Complete();
                return;
            }
            scopes.Work.BeginWrite();
            if (database.IsPostgres && before < 0)
                ForgetStatistics();
            var concerned = types.Cached.Values.Where(x => rule.Concerns(x.Alias)).Select(x => x.Id).ToList();
            var nodes = scopes
                .Db.Nodes.Where(x =>
                    x.ObjectType == Constants.ObjectTypes.Document && concerned.Contains(x.ContentTypeId)
                )
                .Select(x => x.Id)
                .ToList();
            var erased = nodes.ConvertAll(erasure.Erase);
            marks.SetSwept(scopes.Db, rule.Version);
            if (nodes.Count > 0)
                marks.Add(scopes.Work, whole: true);
            scope.Complete();
            if (erased.Sum() > 0)
                log.LogWarning(
                    "{Versions} versions of {Documents} documents held what must not be stored; it was erased. "
                        + "Backups made "
                        + "before hold it still: delete them.",
                    erased.Sum(),
                    erased.Count(x => x > 0)
                );
        }
        caches.IsolatedCaches.ClearCache<IContent>();
        files.Run();
    }

    // The planner's samples are copies of values, and no query needs them for these columns.
    private void ForgetStatistics()
    {
        var database = scopes.Db.Database;
        database.ExecuteSqlRaw("ALTER TABLE version ALTER COLUMN json TYPE text");
        database.ExecuteSqlRaw("ALTER TABLE version ALTER COLUMN json SET STATISTICS 0");
        database.ExecuteSqlRaw("ALTER TABLE node ALTER COLUMN json TYPE text");
        database.ExecuteSqlRaw("ALTER TABLE node ALTER COLUMN json SET STATISTICS 0");
    }
}

/// <summary>Starting it.</summary>
public static class Erasure
{
    /// <summary>
    /// Erases from the database what must not be stored there. Quick when that was done already by the rule as it is.
    /// </summary>
    /// <param name="services">The running host's services; document types are installed.</param>
    /// <param name="again">Whether to look even so: the database comes from somewhere else.</param>
    public static void EraseWhatMustNotBeStored(this IServiceProvider services, bool again = false) =>
        services.GetRequiredService<ErasureSweep>().Run(again);

    /// <summary>
    /// Names the last erasure, empty when there was none, and the sequence of the log that readers must have reached to
    /// be past it. What was made before may hold what was erased.
    /// </summary>
    /// <param name="services">The running host's services.</param>
    public static (string Name, long Seq) LastErasure(this IServiceProvider services)
    {
        using var db = services.GetService<Database>()?.Open(); // a reader of something else has none
        return db is not null && ErasureMarks.LastOf(db) is { } name
            ? (name, db.Publications.Max(x => (long?)x.Seq) ?? 0)
            : ("", 0);
    }

    /// <summary>Whether the database's files may still hold what was erased from its tables.</summary>
    /// <param name="services">The running host's services.</param>
    public static bool HasErasurePending(this IServiceProvider services)
    {
        using var db = services.GetRequiredService<Database>().Open();
        return ErasureMarks.PendingOf(db) is not null;
    }
}
