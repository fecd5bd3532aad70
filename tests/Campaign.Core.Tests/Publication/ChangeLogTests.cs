using Campaign.Core.Publication;

namespace Campaign.Core.Tests.Publication;

public sealed class ChangeLogTests
{
    private static Change Row(long seq) =>
        new(
            seq,
            Guid.NewGuid(),
            "message",
            "vi-VN",
            ChangeAction.Upsert,
            ChangeReason.Published,
            Samples.Then.AddDays(seq)
        );

    [Theory]
    [InlineData(0, new long[] { 2, 5, 9 })]
    [InlineData(2, new long[] { 5, 9 })]
    [InlineData(4, new long[] { 5, 9 })]
    [InlineData(9, new long[] { })]
    public void Since_returns_exactly_the_later_rows(long seq, long[] expected)
    {
        var log = new ChangeLog(Guid.NewGuid(), 0, [Row(2), Row(5), Row(9)]);
        Assert.Equal(expected, log.Since(seq, 10).Select(x => x.Seq));
        Assert.Equal(expected.Take(1), log.Since(seq, 1).Select(x => x.Seq));
    }

    [Fact]
    public void The_log_says_which_rows_it_has_forgotten()
    {
        var log = new ChangeLog(Guid.NewGuid(), 0, [Row(2), Row(5), Row(9)]).Forget(Samples.Then.AddDays(6));
        Assert.Equal(5, log.ForgottenUpTo);
        Assert.False(log.Reaches(4));
        Assert.True(log.Reaches(5));
        Assert.Equal([9L], log.Since(5, 10).Select(x => x.Seq));
    }
}
