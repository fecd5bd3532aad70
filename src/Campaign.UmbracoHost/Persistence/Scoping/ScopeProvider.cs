using System.Data;
using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;

namespace Campaign.UmbracoHost.Persistence.Scoping;

/// <summary>
/// Umbraco's ambient scopes. The outermost scope owns the unit of work; nested ones join it, and one that is not
/// completed rolls the whole of it back.
/// </summary>
internal sealed class ScopeProvider(
    IEventAggregator events,
    AppCaches caches,
    Database database,
    WriteGate gate,
    CommitHooks hooks
) : ICoreScopeProvider
{
    private readonly AsyncLocal<Scope?> _ambient = new();

    public IScopeContext? Context => _ambient.Value?.Root.Context;

    /// <summary>The unit of work of the ambient scope. Repositories are only ever called inside one.</summary>
    public UnitOfWork Work =>
        _ambient.Value?.Root.Work ?? throw new InvalidOperationException("A repository was called outside a scope.");

    public CmsDbContext Db => Work.Db;

    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified,
        RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null,
        IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null,
        bool callContext = false,
        bool autoComplete = false
    )
    {
        var parent = _ambient.Value;
        if (parent is not null && scopedNotificationPublisher is not null)
            throw new ArgumentException(
                "A nested scope publishes through the outermost one.",
                nameof(scopedNotificationPublisher)
            );
        var root =
            parent?.Root
            ?? new ScopeRoot(
                new UnitOfWork(database, gate, hooks),
                scopedNotificationPublisher ?? new CollectedNotifications(events, database)
            );
        return _ambient.Value = new Scope(this, parent, root, caches.IsolatedCaches, autoComplete);
    }

    public IQuery<T> CreateQuery<T>() => new Query<T>();

    /// <summary>A scope that only reads: nothing to complete.</summary>
    public ICoreScope Read() => CreateCoreScope(autoComplete: true);

    internal void CheckCurrent(Scope scope)
    {
        if (_ambient.Value != scope)
            throw new InvalidOperationException("Scopes must be disposed in the reverse order of their creation.");
    }

    internal void Leave(Scope scope) => _ambient.Value = scope.Parent;
}
