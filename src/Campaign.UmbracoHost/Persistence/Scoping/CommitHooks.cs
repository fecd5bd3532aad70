namespace Campaign.UmbracoHost.Persistence.Scoping;

/// <summary>What happens in every unit of work that wrote something, just before and just after its commit.</summary>
internal interface ICommitHook
{
    /// <summary>Inside the transaction, under the write lock. An exception rolls everything back.</summary>
    void BeforeCommit(UnitOfWork work);

    /// <summary>After the commit, outside the lock. Must not throw.</summary>
    void AfterCommit(UnitOfWork work);
}

/// <summary>The hooks, filled once at start-up.</summary>
internal sealed class CommitHooks(Lazy<IEnumerable<ICommitHook>> hooks)
{
    public void Before(UnitOfWork work)
    {
        foreach (var hook in hooks.Value)
            hook.BeforeCommit(work);
    }

    public void After(UnitOfWork work)
    {
        foreach (var hook in hooks.Value)
            hook.AfterCommit(work);
    }
}
