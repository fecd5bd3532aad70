using System.Collections.Concurrent;
using System.Globalization;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Http.Problems;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Http.Limits;

/// <summary>
/// Counts answers per client in fixed windows and reports how many are left (draft-ietf-httpapi-ratelimit-headers-11).
/// A client is an API key, an IPv4 address, or an IPv6 network of 64 bits. A 304 is not counted where nothing has
/// to be made for it. Addresses stay in memory for one window and are never written anywhere.
/// </summary>
internal sealed class RateLimiter(IOptions<RateLimitOptions> options, TimeProvider time)
{
    private readonly RateLimitOptions _options = options.Value;
    private readonly StringValues _addressPolicy = Policy(
        "default",
        options.Value.PerAddress,
        options.Value.WindowSeconds
    );

    private readonly StringValues _keyPolicy = Policy("key", options.Value.PerKey, options.Value.WindowSeconds);
    private ConcurrentDictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private long _window;

    /// <summary>Counts one answer and writes the headers.</summary>
    /// <exception cref="ProblemException">The client has no answers left.</exception>
    public void Take(HttpContext context)
    {
        var key = context.Features.Get<Keys.CallerKey>();
        var quota = key is null
            ? Take(ClientAddress.Of(context.Connection.RemoteIpAddress), _options.PerAddress)
            : Take(key.Prefix, _options.PerKey);
        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = key is null ? _addressPolicy : _keyPolicy;
        var name = key is null ? "default" : "key";
        headers["RateLimit"] = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{name}\";r={quota.Left};t={quota.Reset}"
        );
        if (quota.IsExceeded)
            throw new ProblemException(
                ProblemType.TooManyRequests,
                $"At most {quota.Most} answers in {_options.WindowSeconds} s."
            )
            {
                RetryAfter = TimeSpan.FromSeconds(quota.Reset),
            };
    }

    private Quota Take(string client, int most)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var window = now / _options.WindowSeconds;
        if (Volatile.Read(ref _window) != window && Interlocked.Exchange(ref _window, window) != window)
            _counts = new(StringComparer.Ordinal);
        var used = Interlocked.Increment(ref _counts.GetOrAdd(client, static _ => new()).Used);
        return new(used, most, ((window + 1) * _options.WindowSeconds) - now);
    }

    private static string Policy(string name, int quota, int window) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={quota};w={window}");

    private sealed class Count
    {
        public int Used;
    }
}
