using Microsoft.Extensions.Options;

namespace Campaign.Web.Webhooks;

/// <summary>
/// Lets few lanes use the database at once, however many endpoints there are. Whoever waits for an endpoint stands
/// outside, so that a thousand silent ones take nobody's place.
/// </summary>
internal sealed class WebhookGate(IOptions<WebhookOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.Concurrent);

    /// <summary>Does a work inside.</summary>
    public async Task InsideAsync(Func<Task> work, CancellationToken stop)
    {
        await _places.WaitAsync(stop);
        try
        {
            await work();
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Steps out of a work inside while something is waited for.</summary>
    public async Task<T> OutsideAsync<T>(Func<Task<T>> wait)
    {
        _places.Release();
        try
        {
            return await wait();
        }
        finally
        {
            await _places.WaitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _places.Dispose();
}
