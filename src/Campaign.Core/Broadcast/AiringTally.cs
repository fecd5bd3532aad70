namespace Campaign.Core.Broadcast;

/// <summary>
/// Counts what was read, each session of a place once, however many reported it. What a station reported counts before
/// what an officer reported for the same day, and of several stations or officers the one whose report came first.
/// </summary>
public static class AiringTally
{
    /// <summary>How often each script was read at each place on each day.</summary>
    public static IEnumerable<(Guid Script, string Place, DateOnly Day, int Times)> Readings(
        IEnumerable<ReportedAiring> reports
    ) =>
        reports
            .GroupBy(x => (x.Script, x.Place, x.Day))
            .Select(x =>
                (
                    x.Key.Script,
                    x.Key.Place,
                    x.Key.Day,
                    Counting([.. x]).GroupBy(r => r.Session).Sum(session => Times([.. session]))
                )
            );

    /// <summary>In how many sessions something was read, by place and day.</summary>
    public static IEnumerable<(string Place, DateOnly Day, int Sessions)> Sessions(
        IEnumerable<ReportedAiring> reports
    ) =>
        reports
            .GroupBy(x => (x.Place, x.Day))
            .Select(x => (x.Key.Place, x.Key.Day, Counting([.. x]).Select(r => r.Session).Distinct().Count()));

    // The station was there; the officer was told.
    private static IEnumerable<ReportedAiring> Counting(List<ReportedAiring> reports) =>
        reports.Exists(x => !x.IsOfficer) ? reports.Where(x => !x.IsOfficer) : reports;

    // Of one script in one session.
    private static int Times(List<ReportedAiring> reports)
    {
        var first = reports.OrderBy(x => x.ReceivedAt).ThenBy(x => x.Report).First().Reporter;
        var own = reports.Where(x => x.Reporter == first).ToLookup(x => x.IsProgramme);
        // The same session reported twice under other names is still one.
        var programme = own[true].GroupBy(x => x.Report).OrderBy(x => x.Min(r => r.ReceivedAt)).FirstOrDefault();
        // Whoever reports each reading and the session as well means the same readings.
        return Math.Max(programme?.Sum(x => x.Times) ?? 0, own[false].Sum(x => x.Times));
    }
}
