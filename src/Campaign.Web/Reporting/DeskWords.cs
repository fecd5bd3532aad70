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
