using Campaign.Core.Services;
using static Campaign.Core.Services.CallResult;

namespace Campaign.Core.Tests.Services;

public sealed class CallRulesTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(false, 2, NoAnswer, NoAnswer)]
    [InlineData(true, 3, NoAnswer, NoAnswer, NoAnswer)]
    [InlineData(false, 2, NoAnswer, NoAnswer, Answers, NoAnswer)]
    [InlineData(false, 0, Answers, NoAnswer, NoAnswer, NoAnswer)]
    [InlineData(true, 0, Closed)]
    [InlineData(false, 0, Answers, Closed)]
    public void Three_calls_in_a_row_without_an_answer_or_a_closed_service_ask_for_withdrawal(
        bool asks,
        int failures,
        params CallResult[] latestFirst
    )
    {
        Assert.Equal(asks, CallRules.AsksForWithdrawal(latestFirst));
        Assert.Equal(failures, CallRules.Failures(latestFirst));
    }

    [Fact]
    public void A_service_counts_as_checked_when_its_published_number_was_answered() =>
        Assert.Equal([Answers, OtherHours], Enum.GetValues<CallResult>().Where(CallRules.Confirms));

    [Fact]
    public void Another_number_goes_into_the_draft_though_nobody_has_called_it() =>
        Assert.Equal([Answers, OtherHours, OtherNumber], Enum.GetValues<CallResult>().Where(CallRules.ChangesDraft));
}
