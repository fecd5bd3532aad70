using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Health;

/// <summary>A check that costs something. Anybody may ask for health, so what it found is kept for a while.</summary>
/// <param name="kept">How long.</param>
/// <param name="time">The time.</param>
internal abstract class KeptCheck(TimeSpan kept, TimeProvider time) : IHealthCheck
{
    protected TimeProvider Time => time;

    private volatile Tuple<DateTimeOffset, HealthCheckResult>? _last;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var now = time.GetUtcNow();
        if (_last is not { } last || now - last.Item1 >= kept)
            _last = last = new(now, await LookAsync(now, cancellationToken));
        return last.Item2;
    }

    protected abstract Task<HealthCheckResult> LookAsync(DateTimeOffset now, CancellationToken stop);
}
