using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;

namespace Campaign.Web.Broadcast.Sounds;

/// <summary>
/// Lets one sound be made at a time, and few visitors wait for it; stations that want their own programme all wait.
/// What a visitor causes is taken from the budget that printing has.
/// </summary>
internal sealed class SoundQueue(RenderBudget budget) : IDisposable
{
    private const int MostWaiting = 6;

    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1);

    private int _waiting;

    /// <summary>Does a work in its turn.</summary>
    /// <param name="cause">Who causes it.</param>
    /// <param name="cost">How many files of the budget it counts for.</param>
    /// <param name="work">The work.</param>
    /// <exception cref="BudgetExhaustedException">Too much was asked for.</exception>
    public async Task TakeAsync(RenderCause cause, int cost, Func<Task> work)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting && cause.Visitor is { IsItsOwn: false })
                throw new BudgetExhaustedException("Other sounds are being made.", Later);
            if (cause.Visitor is { } visitor)
                for (var i = 0; i < cost; i++)
                    budget.Spend(visitor);
            await _turn.WaitAsync();
            try
            {
                await work();
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _turn.Dispose();
}
