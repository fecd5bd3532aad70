using Campaign.Core.Results;

namespace Campaign.Core.Tests.Results;

/// <summary>When somebody is reminded: "trước ngày 17/12" is in time until the 16th.</summary>
public sealed class ReportRemindersTests
{
    [Theory]
    [InlineData(8, null)]
    [InlineData(9, ReportReminder.Week)]
    [InlineData(14, ReportReminder.Week)]
    [InlineData(15, ReportReminder.Day)]
    [InlineData(16, ReportReminder.Day)]
    [InlineData(17, ReportReminder.Overdue)]
    [InlineData(30, ReportReminder.Overdue)]
    [InlineData(31, null)]
    public void A_week_before_a_day_before_and_when_it_is_late(int day, ReportReminder? reminder) =>
        Assert.Equal(reminder, ReportReminders.On(new(2025, 12, 17), new(2025, 12, day)));
}
