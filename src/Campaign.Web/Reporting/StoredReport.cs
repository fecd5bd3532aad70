using Campaign.Core.Results;

namespace Campaign.Web.Reporting;

/// <summary>A version of a report as somebody saw it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Campaign">Alias of the campaign.</param>
/// <param name="Year">Year of the edition.</param>
/// <param name="Report">What it says, and where it stands.</param>
/// <param name="Revision">How often it had been changed.</param>
/// <param name="ChangedAt">When it was last changed.</param>
internal sealed record StoredReport(
    Guid Id,
    string Campaign,
    int Year,
    UnitReport Report,
    int Revision,
    DateTimeOffset ChangedAt
);
