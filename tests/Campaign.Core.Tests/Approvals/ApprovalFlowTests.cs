using Campaign.Core.Approvals;

namespace Campaign.Core.Tests.Approvals;

public sealed class ApprovalFlowTests
{
    [Fact]
    public void Only_these_steps_are_possible()
    {
        var states = Enum.GetValues<ApprovalState>().Cast<ApprovalState?>().Prepend(null);
        var steps =
            from state in states
            from action in Enum.GetValues<ApprovalAction>()
            let after = ApprovalFlow.After(state, action)
            where after is not null
            select $"{state?.ToString() ?? "none"} {action} {after}";
        Assert.Equal(
            [
                "none Submit Submitted",
                "Submitted Return Returned",
                "Submitted Approve Approved",
                "Submitted Publish Published",
                "Submitted Fall Fallen",
                "Submitted TakeBack TakenBack",
                "Approved Return Returned",
                "Approved Approve Approved",
                "Approved Schedule Scheduled",
                "Approved Publish Published",
                "Approved Fall Fallen",
                "Approved TakeBack TakenBack",
                "Scheduled Return Returned",
                "Scheduled Approve Approved",
                "Scheduled Schedule Scheduled",
                "Scheduled Publish Published",
                "Scheduled Fall Fallen",
                "Scheduled TakeBack TakenBack",
            ],
            steps
        );
    }

    [Fact]
    public void What_is_approved_and_not_yet_used_is_what_may_be_public() =>
        Assert.Equal(
            [ApprovalState.Approved, ApprovalState.Scheduled],
            Enum.GetValues<ApprovalState>().Where(ApprovalFlow.Allows)
        );

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("service", null, true)]
    [InlineData("service", ApprovalLevel.Nation, true)]
    [InlineData(null, ApprovalLevel.Province, false)]
    [InlineData("message", null, false)]
    public void A_rule_concerns_its_type_and_level_and_where_it_names_none_all(
        string? type,
        ApprovalLevel? level,
        bool concerns
    ) => Assert.Equal(concerns, new ApprovalRule(type, level).Concerns("service", ApprovalLevel.Nation));
}
