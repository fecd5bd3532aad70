using System.Globalization;

namespace Campaign.Web.Reporting.Form;

/// <summary>
/// Addresses of forms. They tell people which report it is; what may be opened is decided by the signed part alone.
/// </summary>
internal static class FormAddress
{
    /// <summary>Pattern of the route.</summary>
    public const string Pattern = "/bao-cao/{alias}/{year}/{unit}/{token}";

    private const string OfPlace = "place:";
    private const string OfOrganisation = "organisation:";
    private const string Organisation = "to-chuc-";

    /// <summary>The path of a form.</summary>
    public static string Of(string campaign, int year, string unit, string token) =>
        string.Create(CultureInfo.InvariantCulture, $"/bao-cao/{campaign}/{year}/{Segment(unit)}/{token}");

    /// <summary>How an address calls a unit.</summary>
    /// <param name="unit">Its name in the tables.</param>
    public static string Segment(string unit) =>
        unit.StartsWith(OfOrganisation, StringComparison.Ordinal)
            ? Organisation + unit[OfOrganisation.Length..]
            : unit[OfPlace.Length..];
}
