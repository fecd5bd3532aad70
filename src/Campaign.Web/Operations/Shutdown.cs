using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations;

/// <summary>
/// Told to stop (SIGTERM), a node says at once that it is not ready, answers for a while until the balancer in front
/// has noticed, and then finishes what it has in hand.
/// </summary>
internal sealed class Shutdown(IOptions<CampaignOptions> options, TimeProvider time) : IHostedLifecycleService
{
    // Requests and a publication under way.
    private const int SecondsToFinish = 30;

    /// <summary>How long all of it may take.</summary>
    public static TimeSpan Within(CampaignOptions options) =>
        TimeSpan.FromSeconds(options.ShutdownDelay + SecondsToFinish);

    public Task StoppingAsync(CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromSeconds(options.Value.ShutdownDelay), time, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
