using Campaign.Web.Mail;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Health;

/// <summary>
/// Checks that the mail server accepts our sign-in over TLS. If there is none, it reports that mail goes to a folder.
/// </summary>
internal sealed class SmtpCheck(IOptions<MailOptions> options, IMailTransport transport, TimeProvider time)
    : IHealthCheck
{
    // Anybody may ask, so the mail server is not contacted for each request.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private volatile Tuple<DateTimeOffset, HealthCheckResult>? _last;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (!options.Value.UsesNetwork)
            return HealthCheckResult.Degraded(
                "No mail server (Umbraco:CMS:Global:Smtp:Host): mail goes to the drop folder."
            );
        var now = time.GetUtcNow();
        if (_last is not { } last || now - last.Item1 >= Kept)
            _last = last = new(now, await ConnectAsync(cancellationToken));
        return last.Item2;
    }

    private async Task<HealthCheckResult> ConnectAsync(CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            await using var session = transport.Open();
            await session.ConnectAsync(patience.Token);
            return HealthCheckResult.Healthy($"{options.Value.Host}:{options.Value.Port}");
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            return HealthCheckResult.Degraded($"No mail can be sent: {e.Message}");
        }
    }
}
