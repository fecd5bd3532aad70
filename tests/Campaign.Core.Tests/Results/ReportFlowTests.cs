using Campaign.Core.Results;

namespace Campaign.Core.Tests.Results;

public sealed class ReportFlowTests
{
    [Fact]
    public void Only_these_steps_are_possible()
    {
        var states = Enum.GetValues<ReportState>().Cast<ReportState?>().Prepend(null);
        var steps =
            from state in states
            from action in Enum.GetValues<ReportAction>()
            let after = ReportFlow.After(state, action)
            where after is not null
            select $"{state?.ToString() ?? "none"} {action} {after}";
        Assert.Equal(
            [
                "none Open Draft",
                "Draft Save Draft",
                "Draft Submit Submitted",
                "Submitted Return Returned",
                "Submitted Accept Accepted",
                "Returned Save Returned",
                "Returned Submit Submitted",
                "Accepted Return Returned",
                "Accepted Lock Locked",
                "Locked Correct Draft",
            ],
            steps
        );
    }

    [Fact]
    public void Sending_back_and_correcting_need_words() =>
        Assert.Equal(
            [ReportAction.Return, ReportAction.Correct],
            Enum.GetValues<ReportAction>().Where(ReportFlow.NeedsWords)
        );
}
