namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// Counts failed tries to sign in, per client and never per account: people who type wrong passwords keep out only
/// themselves. A try is counted before anything is hashed, and given back when it succeeds. The counts are in memory,
/// so each node has its own.
/// </summary>
internal sealed class SignInThrottle(TimeProvider clock)
{
    /// <summary>After this time everybody starts from zero again.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _tries = new(StringComparer.Ordinal);
    private long _window;

    /// <summary>Takes one try.</summary>
    /// <param name="client">Who tries.</param>
    /// <param name="most">Failed tries allowed in a window.</param>
    /// <param name="isFirst">Whether this is the first refusal of the client in this window.</param>
    /// <returns>Null when the client may try; otherwise how long it must wait.</returns>
    public TimeSpan? Take(string client, int most, out bool isFirst)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var window = now.Ticks / Window.Ticks;
            if (window != _window)
            {
                _window = window;
                _tries.Clear();
            }
            var tries = _tries[client] = _tries.GetValueOrDefault(client) + 1;
            isFirst = tries == most + 1;
            return tries <= most ? null : TimeSpan.FromTicks((window + 1) * Window.Ticks - now.Ticks);
        }
    }

    /// <summary>Gives a client's try back, because it succeeded.</summary>
    public void GiveBack(string client)
    {
        lock (_lock)
            if (_tries.GetValueOrDefault(client) is > 0 and var tries)
                _tries[client] = tries - 1;
    }
}
