using Microsoft.EntityFrameworkCore;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// All officers, kept in memory: every request asks for the officer it comes from, and every history for several. A
/// change made by this process is visible at once, one made by another node within <see cref="Freshness"/>.
/// </summary>
public sealed class OfficerDirectory(IDbContextFactory<AccountsDb> databases, TimeProvider clock)
{
    /// <summary>How long another node's change may go unnoticed.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private volatile State? _state;

    /// <summary>Everyone, disabled accounts too.</summary>
    public IReadOnlyCollection<Officer> All => Current.All;

    /// <summary>The officer with this key, or null.</summary>
    public Officer? Find(Guid key) => Current.ByKey.GetValueOrDefault(key);

    /// <summary>The officer with Umbraco's number, or null.</summary>
    public Officer? Find(int number) => Current.ByNumber.GetValueOrDefault(number);

    /// <summary>What histories show of whoever did something, also once the account is gone.</summary>
    public string NameOf(Guid key) => Find(key)?.Name ?? "Tài khoản đã xóa";

    /// <summary>To be called after every change of an account.</summary>
    public void Forget() => _state = null;

    private State Current
    {
        get
        {
            var now = clock.GetUtcNow();
            if (_state is { } state && now - state.Read < Freshness && now >= state.Read)
                return state;
            using var db = databases.CreateDbContext();
            var all = db.Users.AsNoTracking().ToList();
            return _state = new(now, all, all.ToDictionary(x => x.Id), all.ToDictionary(x => x.Number));
        }
    }

    private sealed record State(
        DateTimeOffset Read,
        IReadOnlyCollection<Officer> All,
        IReadOnlyDictionary<Guid, Officer> ByKey,
        IReadOnlyDictionary<int, Officer> ByNumber
    );
}
