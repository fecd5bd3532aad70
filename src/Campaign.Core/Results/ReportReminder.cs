namespace Campaign.Core.Results;

/// <summary>When somebody is reminded of a report that is still to come.</summary>
public enum ReportReminder
{
    /// <summary>Seven days are left.</summary>
    Week,

    /// <summary>One day is left.</summary>
    Day,

    /// <summary>It is late.</summary>
    Overdue,
}

/// <summary>The days of reminders.</summary>
public static class ReportReminders
{
    private const int DaysOfWeek = 7;

    // Long after the day nobody is written to because the mail server was only now set up.
    private const int DaysOfOverdue = 14;

    /// <summary>The reminder of a day; null: none yet, or none any more.</summary>
    /// <param name="dueBefore">The day before which the report is due: the last one that is in time is the one
    /// before.</param>
    /// <param name="today">The day.</param>
    public static ReportReminder? On(DateOnly dueBefore, DateOnly today) =>
        (dueBefore.DayNumber - 1 - today.DayNumber) switch
        {
            > DaysOfWeek => null,
            > 1 => ReportReminder.Week,
            >= 0 => ReportReminder.Day,
            >= -DaysOfOverdue => ReportReminder.Overdue,
            _ => null,
        };
}
