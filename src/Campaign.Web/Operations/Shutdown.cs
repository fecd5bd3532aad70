using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations;

/// <summary>
/// When told to stop (SIGTERM), a node reports at once that it is not ready, keeps answering until the load balancer
/// has noticed, and then finishes what it has begun.
/// </summary>
internal sealed class Shutdown(IOptions<CampaignOptions> options, TimeProvider time) : IHostedLifecycleService
{
    // Time for running requests and a publication in progress.
    private const int SecondsToFinish = 30;

    /// <summary>The longest time a shutdown may take.</summary>
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
