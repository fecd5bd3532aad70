namespace Campaign.UmbracoHost.Persistence.Caching;

/// <summary>Tells the entity caches that a type or a language changed in the ambient unit of work.</summary>
internal sealed class SchemaChanges
{
    public event Action? Changed;

    /// <summary>Another process changed one.</summary>
    public event Action? ChangedElsewhere;

    public void Raise() => Changed?.Invoke();

    public void RaiseElsewhere() => ChangedElsewhere?.Invoke();
}
