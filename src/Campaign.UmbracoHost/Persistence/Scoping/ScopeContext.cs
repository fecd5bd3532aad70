using Umbraco.Cms.Core.Scoping;

namespace Campaign.UmbracoHost.Persistence.Scoping;

/// <summary>
/// Actions that wait for the end of the outermost scope, run once each in the order of their priority.
/// </summary>
internal sealed class ScopeContext : IScopeContext
{
    private readonly Dictionary<string, Enlisted> _enlisted = [];

    public Guid InstanceId { get; } = Guid.NewGuid();
    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    public void Enlist(string key, Action<bool> action, int priority = 100) =>
        _enlisted.TryAdd(key, new Enlisted(priority, null, action));

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        if (_enlisted.TryGetValue(key, out var known))
            return (T?)known.Item;
        var item = creator();
        _enlisted[key] = new Enlisted(priority, item, completed => action?.Invoke(completed, item));
        return item;
    }

    public T? GetEnlisted<T>(string key) => _enlisted.TryGetValue(key, out var known) ? (T?)known.Item : default;

    public void ScopeExit(bool completed)
    {
        var waiting = _enlisted.Values.OrderBy(x => x.Priority).ToArray();
        _enlisted.Clear();
        foreach (var enlisted in waiting)
            enlisted.Act(completed);
    }

    private sealed record Enlisted(int Priority, object? Item, Action<bool> Act);
}
