using Campaign.UmbracoHost.ReadersFirst;
using Umbraco.Cms.Core.Events;

namespace Campaign.UmbracoHost.Persistence.Scoping;

/// <summary>
/// What the scopes of one flow share: the unit of work, its notifications and what waits for its end.
/// </summary>
internal sealed class ScopeRoot(UnitOfWork work, IScopedNotificationPublisher notifications)
{
    public UnitOfWork Work => work;
    public ScopeContext Context { get; } = new();
    public IScopedNotificationPublisher Notifications => notifications;

    /// <summary>
    /// Commits or rolls back, then lets the notifications out. They run after the commit, so a handler that throws
    /// makes the call fail though the data is saved.
    /// </summary>
    /// <exception cref="CopyUnsureException">All of that was done, and the standby may lack it.</exception>
    /// <param name="completed">Whether to commit.</param>
    /// <param name="leave">Ends the ambient scope: what follows a commit is not part of it.</param>
    public void End(bool completed, Action leave)
    {
        var committed = false;
        try
        {
            work.End(completed);
            committed = completed;
        }
        finally
        {
            leave();
            Context.ScopeExit(committed);
            notifications.ScopeExit(committed);
        }
        if (!work.IsUnsure)
            return;
        var unsure = new CopyUnsureException();
        SwallowedFault.Note(unsure);
        throw unsure;
    }
}
