namespace Campaign.Web.Reporting;

/// <summary>Whose report is opened: either a place or an organisation.</summary>
/// <param name="Campaign">Alias of the campaign.</param>
/// <param name="Year">Year of the edition.</param>
/// <param name="Place">Code of the place.</param>
/// <param name="Organisation">Key of the organisation.</param>
internal sealed record UnitWords(string? Campaign, int? Year, string? Place, Guid? Organisation);

/// <summary>A change of a report.</summary>
/// <param name="Revision">The revision that was changed.</param>
/// <param name="Content">What it is to say.</param>
internal sealed record SaveWords(int? Revision, ContentWords? Content);

/// <summary>A step of a report.</summary>
/// <param name="Revision">The revision that was looked at.</param>
/// <param name="Action">submit, return, accept, lock or correct.</param>
/// <param name="Words">Why it is returned or corrected.</param>
/// <param name="Confirmed">That what looks like a person's name or home in the texts is none.</param>
internal sealed record StepWords(int? Revision, string? Action, string? Words, bool Confirmed = false);

/// <summary>A link to be made.</summary>
/// <param name="Campaign">Alias of the campaign.</param>
/// <param name="Year">Year of the edition.</param>
/// <param name="Place">Code of the place that reports; null when an organisation does.</param>
/// <param name="Organisation">Key of the organisation that reports.</param>
/// <param name="Days">How many days it works; 30 when not given.</param>
/// <param name="Recipient">The unit's office address, to which it is sent with reminders; null: nobody.</param>
internal sealed record LinkWords(
    string? Campaign,
    int? Year,
    string? Place,
    Guid? Organisation,
    int? Days,
    string? Recipient
)
{
    /// <summary>Whose form it opens.</summary>
    public UnitWords Unit => new(Campaign, Year, Place, Organisation);
}
