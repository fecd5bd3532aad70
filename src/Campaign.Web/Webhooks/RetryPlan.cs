namespace Campaign.Web.Webhooks;

/// <summary>When a failed delivery is retried: the schedule of Standard Webhooks, about 75 hours in all.</summary>
internal static class RetryPlan
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(14),
        TimeSpan.FromHours(20),
        TimeSpan.FromHours(24),
    ];

    /// <summary>Total number of attempts.</summary>
    public static int Attempts => Waits.Length + 1;

    /// <summary>The wait after an attempt; null after the last one.</summary>
    /// <param name="attempts">Number of attempts so far, from 1.</param>
    /// <param name="asked">The wait that the endpoint asked for, granted up to a day.</param>
    /// <param name="chance">A random number 0–1 that varies the wait by up to a tenth either way.</param>
    public static TimeSpan? After(int attempts, TimeSpan? asked, double chance)
    {
        if (attempts > Waits.Length)
            return null;
        var wait = Waits[attempts - 1] * (0.9 + (0.2 * chance));
        var granted = asked is { } x && x > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : asked;
        return granted > wait ? granted : wait;
    }
}
