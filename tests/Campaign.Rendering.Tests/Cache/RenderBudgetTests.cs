using Campaign.Rendering.Cache;
using Campaign.Rendering.Tests.Support;

namespace Campaign.Rendering.Tests.Cache;

public sealed class RenderBudgetTests
{
    [Fact]
    public void A_spent_budget_says_when_to_come_back_and_is_whole_again_then()
    {
        var clock = new MovedClock();
        var budget = new RenderBudget(2, clock);
        budget.Spend();
        budget.Spend();

        var fault = Assert.Throws<BudgetExhaustedException>(budget.Spend);
        Assert.Equal(TimeSpan.FromMinutes(40), fault.RetryAfter);

        clock.Now += fault.RetryAfter;
        budget.Spend();
    }
}
