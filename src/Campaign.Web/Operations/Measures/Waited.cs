namespace Campaign.Web.Operations.Measures;

/// <summary>How long ago something was.</summary>
internal static class Waited
{
    /// <summary>Seconds since an instant; 0 for none, and for one that another machine's clock puts ahead.</summary>
    public static double SecondsSince(this TimeProvider clock, DateTimeOffset? since) =>
        since is { } at ? Math.Max(0, (clock.GetUtcNow() - at).TotalSeconds) : 0;
}
