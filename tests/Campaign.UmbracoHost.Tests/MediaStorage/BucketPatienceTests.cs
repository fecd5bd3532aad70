using System.Net;
using System.Net.Sockets;
using Amazon.S3;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.MediaStorage;

namespace Campaign.UmbracoHost.Tests.MediaStorage;

public sealed class BucketPatienceTests
{
    private readonly MovedClock _clock = new() { Stopped = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero) };
    private int _asked;

    [Fact]
    public async Task While_a_bucket_is_away_nobody_asks_and_after_the_pause_one_asks_for_all()
    {
        using var patience = new BucketPatience("the bucket tep", _clock);
        var away = Away(() => patience.Ask<string>(_ => throw new HttpRequestException("refused")));
        Assert.Equal("The bucket tep does not answer: refused", away);
        Assert.Equal(away, Away(() => patience.Carry(Asked)));

        _clock.Stopped += TimeSpan.FromSeconds(6);
        var (begun, answer) = (new TaskCompletionSource(), new TaskCompletionSource<string>());
        var first = Task.Factory.StartNew(
            () =>
                patience.Ask(_ =>
                {
                    begun.SetResult();
                    return answer.Task;
                }),
            TaskCreationOptions.LongRunning
        );
        await begun.Task;
        Assert.Equal(away, Away(() => patience.Ask(Asked)));
        Assert.Equal(0, _asked);
        answer.SetResult("x");
        Assert.Equal("x", await first);
        Assert.Equal("y", patience.Ask(Asked));
    }

    [Fact]
    public void Whoever_asks_for_all_and_is_refused_has_been_answered()
    {
        using var patience = new BucketPatience("the bucket tep", _clock);
        Away(() => patience.Ask<string>(_ => throw new IOException("x", new SocketException())));
        _clock.Stopped += TimeSpan.FromSeconds(6);
        Assert.Contains(
            "refuses: 403",
            Away(() => patience.Ask<string>(_ => throw Fault(HttpStatusCode.Forbidden, "AccessDenied"))),
            StringComparison.Ordinal
        );
        Assert.Equal("y", patience.Ask(Asked));
    }

    [Fact]
    public void Only_the_bucket_itself_says_that_an_object_is_not_there()
    {
        using var patience = new BucketPatience("the bucket tep", _clock);
        Assert.Null(patience.AskAbout<string>(_ => throw Fault(HttpStatusCode.NotFound, "NoSuchKey")));
        Assert.Null(patience.Carry<string>(_ => throw Fault(HttpStatusCode.NotFound, "NoSuchKey")));
        foreach (var code in (string[])["NotFound", "NoSuchBucket", ""])
            Assert.Contains(
                "refuses: 404",
                Away(() => patience.AskAbout<string>(_ => throw Fault(HttpStatusCode.NotFound, code))),
                StringComparison.Ordinal
            );
        // A list has no key.
        Away(() => patience.Ask<string>(_ => throw Fault(HttpStatusCode.NotFound, "NoSuchKey")));
    }

    [Fact]
    public void A_large_file_on_a_slow_line_says_nothing_about_small_ones()
    {
        using var patience = new BucketPatience("the bucket tep", new Hurried());
        var slow = Away(() => patience.Carry(NeverAsync));
        Assert.Contains("took too long", slow, StringComparison.Ordinal);
        Assert.Equal("y", patience.Ask(Asked));
        Away(() => patience.Ask(NeverAsync));
        Away(() => patience.Ask(Asked));
        Assert.Equal(1, _asked);
    }

    private Task<string> Asked(CancellationToken stop)
    {
        _asked++;
        return Task.FromResult("y");
    }

    private static async Task<string> NeverAsync(CancellationToken stop)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, stop);
        return "";
    }

    private static string Away(Func<object?> ask) => Assert.Throws<MediaAwayException>(ask).Message;

    private static AmazonS3Exception Fault(HttpStatusCode status, string code) =>
        new("x") { StatusCode = status, ErrorCode = code };

    /// <summary>Every limit is over at once.</summary>
    private sealed class Hurried : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan due, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
