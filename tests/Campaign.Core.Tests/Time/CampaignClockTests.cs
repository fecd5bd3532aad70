using Campaign.Core.Time;

namespace Campaign.Core.Tests.Time;

public sealed class CampaignClockTests
{
    [Theory]
    [InlineData("Asia/Ho_Chi_Minh")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Pacific/Apia")]
    public void Today_is_the_date_of_now_however_time_moves(string zone)
    {
        var time = new MovedTime();
        var clock = new CampaignClock(time, TimeZoneInfo.FindSystemTimeZoneById(zone));
        var random = new Random(7);
        var start = new DateTimeOffset(2011, 12, 25, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 20_000; i++)
        {
            // Small steps around midnights, and leaps in both directions.
            time.Now =
                i % 3 == 0
                    ? start.AddMinutes(random.Next(10 * 366 * 24 * 60))
                    : time.Now.AddMinutes(random.Next(-700, 700));
            Assert.Equal(DateOnly.FromDateTime(clock.Now), clock.Today);
        }
    }

    private sealed class MovedTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
