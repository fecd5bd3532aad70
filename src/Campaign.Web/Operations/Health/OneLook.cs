using System.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>
/// Lets a check look once at a time and answers for it when that takes too long: a disk or a server that hangs must
/// not hang the answer by which a balancer decides about the node, nor the number that an alarm waits for.
/// </summary>
/// <param name="patience">How long a look may take.</param>
internal sealed class OneLook(TimeSpan patience)
{
    private readonly Lock _turn = new();
    private long _begun;
    private Task<HealthCheckResult>? _look;

    /// <summary>The check, so guarded.</summary>
    public IHealthCheck Of(IHealthCheck check) => new Guarded(this, check);

    private async Task<HealthCheckResult> AskAsync(
        IHealthCheck check,
        HealthCheckContext context,
        CancellationToken cancel
    )
    {
        var (look, left) = Begin(check, context);
        try
        {
            return await look.WaitAsync(left, cancel);
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Degraded($"Has not answered for {patience.TotalSeconds:0} seconds.");
        }
    }

    // Whoever asks while a look hangs does not wait again.
    private (Task<HealthCheckResult> Look, TimeSpan Left) Begin(IHealthCheck check, HealthCheckContext context)
    {
        lock (_turn)
        {
            if (_look is not { IsCompleted: false })
                (_begun, _look) = (
                    Stopwatch.GetTimestamp(),
                    Task.Run(() => check.CheckHealthAsync(context, CancellationToken.None))
                );
            var left = patience - Stopwatch.GetElapsedTime(_begun);
            return (_look, left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }
    }

    private sealed class Guarded(OneLook look, IHealthCheck check) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        ) => look.AskAsync(check, context, cancellationToken);
    }
}
