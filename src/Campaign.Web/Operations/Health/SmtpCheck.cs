using System.Net.Sockets;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>The mail server answers. Without one, mail is dropped into a folder, which is said here.</summary>
internal sealed class SmtpCheck(IConfiguration configuration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var host = configuration["Umbraco:CMS:Global:Smtp:Host"];
        if (string.IsNullOrWhiteSpace(host))
            return HealthCheckResult.Degraded("No mail server (Umbraco:CMS:Global:Smtp:Host): mail goes to the drop folder.");
        var port = configuration.GetValue("Umbraco:CMS:Global:Smtp:Port", 25);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, patience.Token);
            return HealthCheckResult.Healthy($"{host}:{port}");
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return HealthCheckResult.Degraded($"The mail server {host}:{port} does not answer: {e.Message}");
        }
    }
}
