using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Webhooks;

/// <summary>The outcome of an attempt.</summary>
/// <param name="Status">HTTP status; null when there was no answer.</param>
/// <param name="Error">What went wrong; null on success.</param>
/// <param name="RetryAfter">How long the endpoint asked to wait.</param>
internal sealed record Attempt(int? Status, string? Error, TimeSpan? RetryAfter);

/// <summary>Makes one attempt: signs, sends, and follows no redirect.</summary>
internal sealed class WebhookSender(IOptions<WebhookOptions> options, WebhookReach reach, TimeProvider time)
    : IDisposable
{
    private readonly HttpClient _client = new(Handler(options.Value, reach))
    {
        Timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds),
        MaxResponseContentBufferSize = 64 * 1024,
    };

    public async Task<Attempt> SendAsync(WebhookEndpoint endpoint, WebhookDelivery delivery, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Url)
        {
            Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", delivery.MessageId);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(
            "webhook-signature",
            Signature.Of(
                delivery.MessageId,
                now,
                delivery.Body,
                [endpoint.Secret, .. FormerSecrets.Valid(endpoint, now)]
            )
        );
        request.Headers.UserAgent.ParseAdd("Campaign-Webhooks/1.0");
        try
        {
            if (options.Value.Proxy is not null)
                await CheckAsync(endpoint.Url, stop);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            var status = (int)response.StatusCode;
            return status is >= 200 and < 300
                ? new(status, null, null)
                : new(status, $"answered {status}", RetryAfter(response, now));
        }
        catch (HttpRequestException e)
        {
            return new(null, e.InnerException?.Message ?? e.Message, null);
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(null, $"no answer within {options.Value.TimeoutSeconds} s", null);
        }
    }

    private static SocketsHttpHandler Handler(WebhookOptions options, WebhookReach reach)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = options.Proxy is not null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        if (options.Proxy is { } proxy)
            // Everything goes through the proxy, whatever NO_PROXY says: where there is one, there is no other way out.
            handler.Proxy = new WebProxy(new Uri(proxy)) { BypassProxyOnLocal = false };
        else
            handler.ConnectCallback = (context, stop) => PublicAddress.ConnectAsync(context.DnsEndPoint, reach, stop);
        return handler;
    }

    // With a proxy, the connection's address is the proxy's, so the endpoint's own addresses are checked here. Names
    // that only the proxy can resolve are left to the proxy's own rules.
    private async Task CheckAsync(string url, CancellationToken stop)
    {
        var host = new Uri(url).Host.Trim('[', ']');
        try
        {
            reach.Checked(host, await Dns.GetHostAddressesAsync(host, stop));
        }
        catch (SocketException) { }
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) =>
        response.StatusCode
            is HttpStatusCode.TooManyRequests
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.BadGateway
                or HttpStatusCode.GatewayTimeout
            ? response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date - now)
            : null;

    public void Dispose() => _client.Dispose();
}
