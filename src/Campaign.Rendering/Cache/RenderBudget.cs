namespace Campaign.Rendering.Cache;

/// <summary>How many files visitors may have rendered in an hour: a crawler must not keep Chromium busy.</summary>
/// <param name="perHour">Renders in one clock hour.</param>
/// <param name="clock">Tells the hour.</param>
public sealed class RenderBudget(int perHour, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _hour;
    private int _spent;

    /// <summary>Takes one render from the budget.</summary>
    /// <exception cref="BudgetExhaustedException">This hour's renders are spent.</exception>
    public void Spend()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var hour = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour));
            if (hour != _hour) (_hour, _spent) = (hour, 0);
            if (_spent >= perHour)
            {
                throw new BudgetExhaustedException(
                    $"{perHour} files were rendered for visitors in this hour, which is the limit.",
                    hour.AddHours(1) - now);
            }
            _spent++;
        }
    }
}
