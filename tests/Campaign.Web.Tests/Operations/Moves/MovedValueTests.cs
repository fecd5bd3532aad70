using Campaign.Web.Operations.Moves;

namespace Campaign.Web.Tests.Operations.Moves;

/// <summary>SQLite keeps any text where an instant belongs.</summary>
public sealed class MovedValueTests
{
    [Theory]
    [InlineData("2026-11-30 08:00:01.1234567", 1_234_560)]
    [InlineData("2026-11-30 08:00:01.5", 5_000_000)]
    [InlineData("2026-11-30 08:00:01", 0)]
    [InlineData("2026-11-30 15:00:01+07:00", 0)]
    [InlineData("2026-11-30 08:00:01.5+00:00", 5_000_000)]
    public void An_instant_is_read_as_it_was_written(string stored, int ticks)
    {
        var at = new DateTime(2026, 11, 30, 8, 0, 1, DateTimeKind.Utc).AddTicks(ticks);
        Assert.Equal(at, MovedValue.Of(stored, typeof(DateTime)));
        Assert.Equal(new DateTimeOffset(at), MovedValue.Of(stored, typeof(DateTimeOffset)));
    }

    [Theory]
    [InlineData("12:30")]
    [InlineData("05/11/2026")]
    [InlineData("2026-11-30")]
    [InlineData("30 Nov 2026 08:00:01")]
    [InlineData("")]
    public void What_might_be_any_instant_is_none(string stored)
    {
        Assert.Throws<FormatException>(() => MovedValue.Of(stored, typeof(DateTime)));
        Assert.Throws<FormatException>(() => MovedValue.Of(stored, typeof(DateTimeOffset)));
    }
}
