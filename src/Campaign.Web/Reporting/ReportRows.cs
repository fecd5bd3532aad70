using Campaign.Core.Results;
using Campaign.Core.Time;

namespace Campaign.Web.Reporting;

/// <summary>Makes rows of reports, and reports of rows.</summary>
internal sealed class ReportRows(CampaignClock clock)
{
    /// <summary>A version nobody has handed in yet.</summary>
    public ReportRow Draft(string campaign, int year, ReportingUnit unit, int version, string content) =>
        new()
        {
            Id = Guid.CreateVersion7(clock.UtcNow),
            Campaign = campaign,
            Year = year,
            Unit = unit.Name,
            Place = unit.Place,
            Organisation = unit.Organisation,
            Version = version,
            State = nameof(ReportState.Draft),
            Content = content,
            Revision = 1,
            ChangedAt = clock.UtcNow,
        };

    /// <summary>What was done to a report, with what it says since.</summary>
    public ReportStepRow Step(ReportRow row, ReportAction action, string by, string? words) =>
        new()
        {
            ReportId = row.Id,
            Revision = row.Revision,
            Action = action.ToString(),
            By = by,
            At = clock.UtcNow,
            Words = words,
            Content = row.Content,
        };

    /// <summary>The report of a row.</summary>
    public StoredReport Report(ReportRow row) =>
        new(
            row.Id,
            row.Campaign,
            row.Year,
            new(
                new(row.Place, row.Organisation),
                row.Version,
                Enum.Parse<ReportState>(row.State),
                ContentJson.Read(row.Content),
                row.SubmittedAt is { } at ? DateOnly.FromDateTime(clock.Local(at).DateTime) : null
            ),
            row.Revision,
            row.ChangedAt
        );
}
