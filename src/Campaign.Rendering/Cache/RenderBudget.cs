using Campaign.Rendering.Faults;
using Campaign.Rendering.Settings;

namespace Campaign.Rendering.Cache;

/// <summary>
/// How many files visitors may have rendered in an hour. No client may spend more than its share, and what is reserved
/// stays for stations: callers with a key, and the programmes of the day. What a station has made of its own programme
/// with its key counts for the key alone.
/// </summary>
/// <param name="options">The limits.</param>
/// <param name="clock">Tells the hour.</param>
public sealed class RenderBudget(RenderingOptions options, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _spentBy = new(StringComparer.Ordinal);
    private DateTimeOffset _hour;
    private int _spent;
    private int _ordinary;

    // A budget smaller than the reserve still leaves one file for everybody.
    private int Unreserved => Math.Max(1, options.Budget - options.BudgetReserve);

    /// <summary>Takes one render from the budget.</summary>
    /// <exception cref="BudgetExhaustedException">This hour's renders are spent.</exception>
    public void Spend(Visitor visitor)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var hour = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerHour));
            if (hour != _hour)
            {
                (_hour, _spent, _ordinary) = (hour, 0, 0);
                _spentBy.Clear();
            }
            var wait = hour.AddHours(1) - now;
            var share = visitor.HasKey ? options.BudgetPerKey : options.BudgetPerClient;
            var own = _spentBy.GetValueOrDefault(visitor.Client);
            if (own >= share)
                throw new BudgetExhaustedException(
                    $"{share} files were rendered for you in this hour, which is the limit.",
                    wait
                );
            if (!visitor.IsItsOwn)
                SpendOfAll(visitor, wait);
            _spentBy[visitor.Client] = own + 1;
        }
    }

    private void SpendOfAll(Visitor visitor, TimeSpan wait)
    {
        if (_spent >= options.Budget || (!visitor.MayUseReserve && _ordinary >= Unreserved))
            throw new BudgetExhaustedException(
                $"{_spent} files were rendered for visitors in this hour, which is the limit.",
                wait
            );
        _spent++;
        _ordinary += visitor.MayUseReserve ? 0 : 1;
    }
}
