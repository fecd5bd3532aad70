using System.Collections.Concurrent;

namespace Campaign.Testing.Backoffice;

/// <summary>
/// The cookies of a browser that trusts loopback as a secure connection, as browsers do. They can be read and copied.
/// </summary>
internal sealed class CookieJar : DelegatingHandler
{
    private readonly ConcurrentDictionary<string, string> _cookies = new();

    /// <summary>The Set-Cookie lines as they came.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    public IEnumerable<string> Names => _cookies.Keys;

    public void Forget(string name) => _cookies.TryRemove(name, out _);

    /// <summary>Copies all cookies, as a thief would.</summary>
    public void CopyFrom(CookieJar other)
    {
        foreach (var (name, value) in other._cookies)
            _cookies[name] = value;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (!_cookies.IsEmpty)
            request.Headers.TryAddWithoutValidation(
                "Cookie",
                string.Join("; ", _cookies.Select(x => $"{x.Key}={x.Value}"))
            );
        var answer = await base.SendAsync(request, cancellationToken);
        foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
        {
            Lines.Enqueue(line);
            var (name, value) = (line[..line.IndexOf('=')], line[(line.IndexOf('=') + 1)..].Split(';')[0]);
            if (value.Length == 0)
                _cookies.TryRemove(name, out _);
            else
                _cookies[name] = value;
        }
        return answer;
    }
}
