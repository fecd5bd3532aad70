using System.Net;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Tests.Webhooks;

/// <summary>A delivery that fails is not lost, and none is made twice.</summary>
public sealed class WebhookRetryTests : WebhookHost
{
    [Fact]
    public async Task A_failed_delivery_is_retried_later_with_the_same_id()
    {
        Receiver.Answer = _ => 500;
        var hook = await Add();
        Host.Change([SampleSnapshot.Message(4, "Mới.")]);
        var failed = await Delivery(hook, x => x.GetProperty("attempts").GetInt32() == 1);
        Assert.Equal(500, failed.GetProperty("lastStatus").GetInt32());
        Receiver.Answer = _ => 200;
        Host.Time.Now += TimeSpan.FromSeconds(6);
        await Delivery(hook, x => Is(x, "delivered"));
        Assert.Single(Receiver.Taken.Select(x => x.Id).Distinct());
        Assert.Equal(2, Receiver.Taken.Count);
    }

    [Fact]
    public async Task Retry_after_is_honoured_and_a_redirect_is_a_failure()
    {
        Receiver.Answer = response =>
        {
            response.Headers.RetryAfter = "600";
            return 429;
        };
        var hook = await Add();
        Host.Change([SampleSnapshot.Message(4, "Mới.")]);
        var throttled = await Delivery(hook, x => x.GetProperty("attempts").GetInt32() == 1);
        Assert.Equal(Host.Time.Now.AddSeconds(600).UtcDateTime, throttled.GetProperty("nextAttemptAt").GetDateTime());
        Receiver.Answer = response =>
        {
            response.Headers.Location = "http://127.0.0.1:1/";
            return 302;
        };
        Host.Time.Now += TimeSpan.FromSeconds(600);
        var redirected = await Delivery(hook, x => x.GetProperty("attempts").GetInt32() == 2);
        Assert.Equal(302, redirected.GetProperty("lastStatus").GetInt32());
    }

    [Fact]
    public async Task An_endpoint_that_says_410_is_disabled()
    {
        Receiver.Answer = _ => 410;
        var hook = await Add();
        Host.Change([SampleSnapshot.Message(4, "Mới.")]);
        await Delivery(hook, x => Is(x, "failed"));
        var after = await Host.GetAsync($"{Path}/{hook.GetProperty("id")}");
        Assert.False(after.GetProperty("enabled").GetBoolean());
        Assert.Contains("410", after.GetProperty("disabledReason").GetString());
    }

    [Fact]
    public async Task A_delivery_can_be_sent_again_by_hand()
    {
        var hook = await Add();
        await Send(HttpMethod.Post, $"{Path}/{hook.GetProperty("id")}/test", expected: HttpStatusCode.Accepted);
        var first = await Delivery(hook, x => Is(x, "delivered"));
        await Send(
            HttpMethod.Post,
            $"{Path}/{hook.GetProperty("id")}/deliveries/{first.GetProperty("number")}/retry",
            expected: HttpStatusCode.Accepted
        );
        await Delivery(hook, x => Is(x, "delivered") && Receiver.Taken.Count == 2);
    }

    [Fact]
    public async Task Sending_again_by_hand_gives_a_delivery_all_its_attempts_again()
    {
        Receiver.Answer = _ => 500;
        var hook = await Add();
        await Send(HttpMethod.Post, $"{Path}/{hook.GetProperty("id")}/test", expected: HttpStatusCode.Accepted);
        var number = (await Delivery(hook, x => x.GetProperty("attempts").GetInt32() == 1))
            .GetProperty("number")
            .GetInt64();
        await Database(db =>
            db.Set<WebhookDelivery>()
                .ExecuteUpdateAsync(x =>
                    x.SetProperty(d => d.State, MessageState.Dead).SetProperty(d => d.Attempts, RetryPlan.Attempts)
                )
        );

        var again = $"{Path}/{hook.GetProperty("id")}/deliveries/{number}/retry";
        await Send(HttpMethod.Post, again, expected: HttpStatusCode.Accepted);

        await Delivery(hook, x => Is(x, "pending") && x.GetProperty("attempts").GetInt32() == 1);
        Assert.True((await Host.GetAsync($"{Path}/{hook.GetProperty("id")}")).GetProperty("enabled").GetBoolean());
    }

    [Fact]
    public async Task A_position_moved_back_by_a_slower_node_loses_and_repeats_nothing()
    {
        await Add();
        var before = Host.Store.Current.Seq;
        Host.Change([SampleSnapshot.Message(4, "Mới.")]);
        await Until(() => Receiver.Taken.Count == 1);
        await Database(db =>
            db.Set<WebhookEndpoint>().ExecuteUpdateAsync(x => x.SetProperty(e => e.QueuedSeq, before))
        );

        Host.Change([SampleSnapshot.Message(5, "Mới nữa.")]);

        await Until(() => Receiver.Taken.Count == 2);
        Assert.Equal(2, Receiver.Taken.DistinctBy(x => x.Id).Count());
    }
}
