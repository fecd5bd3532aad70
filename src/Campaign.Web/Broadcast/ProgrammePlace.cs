using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Web.Broadcast;

/// <summary>Reads the place and day in an address.</summary>
internal static class ProgrammePlace
{
    /// <summary>A day as written in addresses, from 2016 to a year ahead; null for anything else.</summary>
    public static DateOnly? Day(string text, DateOnly today) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year >= ProgrammeService.FirstYear
        && day <= today.AddYears(1)
            ? day
            : null;

    /// <summary>
    /// The units that a code stands for on a day. A pre-2025 district has no station, so its successors are used.
    /// </summary>
    public static ImmutableArray<Place> On(CampaignSnapshot snapshot, string code, DateOnly day) =>
        snapshot.Places.Resolve(code, day);
}
