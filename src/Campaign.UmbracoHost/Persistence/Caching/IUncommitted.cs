namespace Campaign.UmbracoHost.Persistence.Caching;

/// <summary>State that belongs to one unit of work; at its end it becomes common knowledge or is forgotten.</summary>
internal interface IUncommitted
{
    /// <summary>Called once, still under the write lock.</summary>
    void End(bool committed);
}
