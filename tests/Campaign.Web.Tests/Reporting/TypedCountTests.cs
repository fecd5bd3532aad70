using Campaign.Web.Reporting.Form;

namespace Campaign.Web.Tests.Reporting;

/// <summary>Numbers as people type them.</summary>
public sealed class TypedCountTests
{
    [Theory]
    [InlineData("23800", 23800L)]
    [InlineData(" 23.800 ", 23800L)]
    [InlineData("23 800", 23800L)]
    [InlineData("1.234.567", 1234567L)]
    [InlineData("0", 0L)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_count_is_read_however_it_is_grouped(string? typed, long? count)
    {
        Assert.True(TypedCount.TryRead(typed, out var read));
        Assert.Equal(count, read);
    }

    [Theory]
    [InlineData("12 buổi")]
    [InlineData("1,5")]
    [InlineData("1.5")]
    [InlineData("12.34")]
    [InlineData("-3")]
    [InlineData("1e5")]
    [InlineData("٣")]
    [InlineData("99999999999999999999")]
    public void What_is_no_count_is_not_guessed(string typed) => Assert.False(TypedCount.TryRead(typed, out _));
}
