using Campaign.Web.Mail;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Health;

/// <summary>
/// Checks that the mail server accepts our sign-in over TLS. If there is none, it reports that mail goes to a folder.
/// </summary>
internal sealed class SmtpCheck(IOptions<MailOptions> options, IMailTransport transport, TimeProvider time)
    : KeptCheck(TimeSpan.FromMinutes(1), time)
{
    protected override async Task<HealthCheckResult> LookAsync(DateTimeOffset now, CancellationToken stop) =>
        options.Value.UsesNetwork
            ? await ConnectAsync(stop)
            : HealthCheckResult.Degraded(
                "No mail server (Umbraco:CMS:Global:Smtp:Host): mail goes to the drop folder."
            );

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
