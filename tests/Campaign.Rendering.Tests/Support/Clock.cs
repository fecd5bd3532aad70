using Microsoft.Extensions.Time.Testing;

namespace Campaign.Rendering.Tests.Support;

internal static class Clock
{
    /// <summary>A clock that stands on a morning of the Action Month until the test moves it.</summary>
    public static FakeTimeProvider Still() => new(new(2025, 11, 21, 8, 20, 0, TimeSpan.Zero));
}
