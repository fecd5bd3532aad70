using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Web.Broadcast;

/// <summary>The place and day of an address.</summary>
internal static class ProgrammePlace
{
    /// <summary>A day as addresses write it, from 2016 to a year ahead; null for anything else.</summary>
    public static DateOnly? Day(string text, DateOnly today) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year >= ProgrammeService.FirstYear
        && day <= today.AddYears(1)
            ? day
            : null;

    /// <summary>
    /// The units that stand for a code on a day; a district of before 2025 has no station and is passed on.
    /// </summary>
    public static ImmutableArray<Place> On(CampaignSnapshot snapshot, string code, DateOnly day) =>
        snapshot.Places.Resolve(code, day);
}
