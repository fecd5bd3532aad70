namespace Campaign.Core.Results;

/// <summary>A report that counts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Campaign">Alias of the campaign.</param>
/// <param name="Year">Year of the edition.</param>
/// <param name="Revision">How often it was changed until it was accepted.</param>
/// <param name="Report">What it says.</param>
public sealed record AcceptedReport(Guid Id, string Campaign, int Year, int Revision, UnitReport Report);
