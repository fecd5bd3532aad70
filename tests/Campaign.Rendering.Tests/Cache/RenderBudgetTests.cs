using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Campaign.Rendering.Tests.Cache;

public sealed class RenderBudgetTests
{
    private static readonly Visitor Crawler = new("203.0.113.7"),
        Reader = new("203.0.113.8");
    private static readonly Visitor Station = new("203.0.113.9", IsOfTheDay: true),
        Key = new("ckey_1", HasKey: true);

    private readonly FakeTimeProvider _clock = Clock.Still();

    [Fact]
    public void A_spent_budget_says_when_to_come_back_and_is_full_again_by_then()
    {
        var budget = Budget(2, reserve: 0);
        budget.Spend(Reader);
        budget.Spend(Reader);

        var fault = Assert.Throws<BudgetExhaustedException>(() => budget.Spend(Reader));
        Assert.Equal(TimeSpan.FromMinutes(40), fault.RetryAfter);

        _clock.Advance(fault.RetryAfter);
        budget.Spend(Reader);
    }

    [Fact]
    public void One_client_spends_its_own_share_and_nobody_elses()
    {
        var budget = Budget(100, reserve: 0, perClient: 3);
        Spend(budget, Crawler, 3);
        Assert.Throws<BudgetExhaustedException>(() => budget.Spend(Crawler));
        Spend(budget, Reader, 3);
    }

    [Fact]
    public void The_reserve_is_kept_for_keys_and_the_programmes_of_the_day()
    {
        var budget = Budget(10, reserve: 4);
        Spend(budget, Crawler, 6);
        Assert.Throws<BudgetExhaustedException>(() => budget.Spend(Reader));
        Spend(budget, Station, 2);
        Spend(budget, Key, 2);
        Assert.Throws<BudgetExhaustedException>(() => budget.Spend(Key));
    }

    [Fact]
    public void Stations_take_nothing_from_everybodys_share()
    {
        var budget = Budget(10, reserve: 4);
        Spend(budget, Station, 4);
        Spend(budget, Reader, 6);
        Assert.Throws<BudgetExhaustedException>(() => budget.Spend(Station));
    }

    [Fact]
    public void A_stations_own_programme_is_made_when_the_budget_is_spent_and_takes_nothing_from_it()
    {
        var own = new Visitor("ckey_2", HasKey: true, IsOfTheDay: true, IsItsOwn: true);
        var budget = Budget(2, reserve: 1, perKey: 3);
        budget.Spend(own);
        budget.Spend(Reader);
        budget.Spend(Key);
        Assert.Throws<BudgetExhaustedException>(() => budget.Spend(Key));
        Spend(budget, own, 2);
        Assert.Throws<BudgetExhaustedException>(() => budget.Spend(own));
    }

    [Fact]
    public void A_key_has_a_share_too()
    {
        var budget = Budget(100, reserve: 50, perKey: 5);
        Spend(budget, Key, 5);
        Assert.Throws<BudgetExhaustedException>(() => budget.Spend(Key));
        budget.Spend(Station);
    }

    private RenderBudget Budget(int all, int reserve, int perClient = 50, int perKey = 50) =>
        new(
            new()
            {
                Budget = all,
                BudgetReserve = reserve,
                BudgetPerClient = perClient,
                BudgetPerKey = perKey,
            },
            _clock
        );

    private static void Spend(RenderBudget budget, Visitor visitor, int times)
    {
        for (var i = 0; i < times; i++)
            budget.Spend(visitor);
    }
}
