using System.Net.Sockets;
using Campaign.Web.Mail;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Health;

/// <summary>The mail server answers. Without one, mail is dropped into a folder, which is said here.</summary>
internal sealed class SmtpCheck(IOptions<MailOptions> options, TimeProvider time) : IHealthCheck
{
    // Anybody may ask how the site is; the mail server is not to hear of each of them.
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
            _last = last = new(now, await ConnectAsync(options.Value.Host!, options.Value.Port, cancellationToken));
        return last.Item2;
    }

    private static async Task<HealthCheckResult> ConnectAsync(string host, int port, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, patience.Token);
            return HealthCheckResult.Healthy($"{host}:{port}");
        }
        catch (Exception e)
            when (e is SocketException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return HealthCheckResult.Degraded($"The mail server {host}:{port} does not answer: {e.Message}");
        }
    }
}
