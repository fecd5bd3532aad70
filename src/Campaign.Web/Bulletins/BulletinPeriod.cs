using Campaign.Core.Campaigns;

namespace Campaign.Web.Bulletins;

/// <summary>The days an issue is about.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, included.</param>
internal sealed record BulletinPeriod(DateOnly From, DateOnly Until)
{
    /// <summary>The week of a day, Monday first.</summary>
    public static BulletinPeriod Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(monday, monday.AddDays(6));
    }

    /// <summary>The month of a day.</summary>
    public static BulletinPeriod Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>An edition of a campaign.</summary>
    public static BulletinPeriod Of(Edition edition) => new(edition.Start, edition.End);

    /// <summary>Whether a day lies in it.</summary>
    public bool Has(DateOnly day) => day >= From && day <= Until;
}
