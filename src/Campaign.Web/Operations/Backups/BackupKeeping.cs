using System.Globalization;

namespace Campaign.Web.Operations.Backups;

/// <summary>
/// Which backups are kept: the first and the last of each day, then the last of each week, then of each month. The
/// first, because a site that was just installed anew makes one as well, and must not displace the one it is to be
/// restored from. The newest always is, however old: when backups have failed for a year, it is all there is.
/// </summary>
internal static class BackupKeeping
{
    /// <param name="made">When they were made.</param>
    /// <param name="now">The present, with the offset by which days begin.</param>
    /// <param name="options">For how long.</param>
    public static IReadOnlySet<DateTimeOffset> Of(
        IEnumerable<DateTimeOffset> made,
        DateTimeOffset now,
        BackupOptions options
    )
    {
        var all = made.Select(x => x.ToOffset(now.Offset)).OrderDescending().ToList();
        var days = now.AddDays(-options.KeepDays);
        var weeks = days.AddDays(-7 * options.KeepWeeks);
        var months = weeks.AddMonths(-options.KeepMonths);
        return all.Where(x => x >= days)
            .GroupBy(x => DateOnly.FromDateTime(x.DateTime))
            .SelectMany(x => new[] { x.Min(), x.Max() })
            .Concat(LastOfEach(all.Where(x => x < days && x >= weeks), Week))
            .Concat(LastOfEach(all.Where(x => x < weeks && x >= months), x => (x.Year * 12) + x.Month))
            .Concat(all.Take(1))
            .ToHashSet();
    }

    private static IEnumerable<DateTimeOffset> LastOfEach(
        IEnumerable<DateTimeOffset> made,
        Func<DateTimeOffset, int> span
    ) => made.GroupBy(span).Select(x => x.Max());

    private static int Week(DateTimeOffset at) =>
        (ISOWeek.GetYear(at.DateTime) * 100) + ISOWeek.GetWeekOfYear(at.DateTime);
}
