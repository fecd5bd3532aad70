using Campaign.Core.Results;

namespace Campaign.Web.Reporting.Letters;

/// <summary>A letter about a report that is still to come.</summary>
/// <param name="Id">What is told to whom, and when; see <see cref="Mail.SentNotices"/>.</param>
/// <param name="Campaign">Alias of the campaign.</param>
/// <param name="Year">Year of the edition.</param>
/// <param name="Unit">Name of the unit that is written to; null when an officer is.</param>
/// <param name="Officer">Key of the officer who is written to; null when a unit is.</param>
/// <param name="Recipient">The address.</param>
/// <param name="Reminder">Of what it reminds; null: it brings the link.</param>
internal sealed record ResultLetter(
    string Id,
    string Campaign,
    int Year,
    string? Unit,
    Guid? Officer,
    string Recipient,
    ReportReminder? Reminder
)
{
    /// <summary>Id of the letter that brings a link.</summary>
    public static string IdOfLink(Guid link) => $"results-link.{link:N}";
}
