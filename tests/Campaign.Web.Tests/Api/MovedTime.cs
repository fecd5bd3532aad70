namespace Campaign.Web.Tests.Api;

/// <summary>A clock that tests move by hand.</summary>
internal sealed class MovedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
