using Campaign.Core.Results;

namespace Campaign.Web.Reporting;

/// <summary>A step of a report.</summary>
/// <param name="Revision">Revision of the report after it.</param>
/// <param name="Action">What was done.</param>
/// <param name="By">Which account, key or link did it.</param>
/// <param name="At">When.</param>
/// <param name="Words">Why it was returned or corrected.</param>
/// <param name="Content">Figures and words after it.</param>
internal sealed record ReportStep(
    int Revision,
    ReportAction Action,
    string By,
    DateTimeOffset At,
    string? Words,
    ReportContent Content
)
{
    public static ReportStep Of(ReportStepRow row) =>
        new(
            row.Revision,
            Enum.Parse<ReportAction>(row.Action),
            row.By,
            row.At,
            row.Words,
            ContentJson.Read(row.Content)
        );
}
