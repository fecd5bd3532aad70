using Campaign.Core.Results;

namespace Campaign.Web.Reporting.Reminders;

/// <summary>A report that is still to come.</summary>
/// <param name="Facts">Whose.</param>
/// <param name="Due">The day before which it is due; null: no duty sets one.</param>
/// <param name="Reminder">What is to be told today; null: nothing.</param>
internal sealed record MissingReport(ReportingUnitFacts Facts, DateOnly? Due, ReportReminder? Reminder);
