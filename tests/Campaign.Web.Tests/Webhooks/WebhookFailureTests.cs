using System.Net;
using System.Text.Json;
using Campaign.Core.Publication;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Tests.Webhooks;

/// <summary>What becomes of messages that a receiver cannot take, and of receivers that take none.</summary>
public sealed class WebhookFailureTests : WebhookHost
{
    [Fact]
    public async Task One_bad_message_is_given_up_alone_while_others_are_taken()
    {
        var hook = await Add();
        await Test(hook);
        await Delivery(hook, x => Is(x, "delivered"));
        Receiver.Answer = _ => 422;
        await Test(hook);
        await Delivery(hook, x => Is(x, "pending") && x.GetProperty("attempts").GetInt32() == 1);
        // The state right before the last attempt, with a success not long ago.
        await Last(RetryPlan.Attempts - 1, Host.Time.Now.AddHours(-3));
        await Delivery(hook, x => Is(x, "failed"));

        var after = await Host.GetAsync($"{Path}/{hook.GetProperty("id")}");
        Assert.True(after.GetProperty("enabled").GetBoolean());
        Receiver.Answer = _ => 200;
        await Test(hook);
        await Until(() => Receiver.Taken.Count >= 4);
        await Delivery(hook, x => Is(x, "delivered"));
        Assert.Equal(JsonValueKind.Null, (await Settled(hook)).GetProperty("failingSince").ValueKind);
    }

    [Fact]
    public async Task After_a_message_died_alone_patience_begins_anew()
    {
        var hook = await Add();
        Receiver.Answer = _ => 422;
        await Test(hook);
        await Delivery(hook, x => Is(x, "pending") && x.GetProperty("attempts").GetInt32() == 1);
        await Last(RetryPlan.Attempts - 1, Host.Time.Now.AddHours(-3));
        await Delivery(hook, x => Is(x, "failed"));

        Host.Time.Now += TimeSpan.FromDays(4);
        Receiver.Answer = _ => 500;
        await Test(hook);
        await Delivery(hook, x => Is(x, "pending") && x.GetProperty("attempts").GetInt32() == 1);
        var after = await Host.GetAsync($"{Path}/{hook.GetProperty("id")}");
        Assert.True(after.GetProperty("enabled").GetBoolean());
    }

    [Fact]
    public async Task An_endpoint_that_took_nothing_for_the_whole_window_is_disabled_with_the_reason()
    {
        Receiver.Answer = _ => 500;
        var hook = await Add();
        await Test(hook);
        await Test(hook);
        await Until(() => Receiver.Taken.Count >= 2);
        await Last(3, Host.Time.Now.AddHours(-72));
        await Until(() =>
            !Host.GetAsync($"{Path}/{hook.GetProperty("id")}").Result.GetProperty("enabled").GetBoolean()
        );
        var after = await Host.GetAsync($"{Path}/{hook.GetProperty("id")}");
        Assert.Contains("500", after.GetProperty("disabledReason").GetString());
    }

    [Fact]
    public async Task One_message_alone_disables_no_endpoint_however_long_it_fails()
    {
        Receiver.Answer = _ => 422;
        var hook = await Add();
        await Test(hook);
        await Delivery(hook, x => Attempts(x) == 1);
        await Last(3, Host.Time.Now.AddHours(-80));
        await Delivery(hook, x => Attempts(x) == 4);

        var after = await Host.GetAsync($"{Path}/{hook.GetProperty("id")}");
        Assert.True(after.GetProperty("enabled").GetBoolean());
        // A second one fails too, and now nothing is taken.
        await Test(hook);
        await Until(() =>
            !Host.GetAsync($"{Path}/{hook.GetProperty("id")}").Result.GetProperty("enabled").GetBoolean()
        );
    }

    [Fact]
    public async Task Every_secret_that_has_not_expired_still_verifies_after_several_rotations()
    {
        var hook = await Add();
        var secrets = new List<string> { hook.GetProperty("secret").GetString()! };
        for (var i = 0; i < 3; i++)
            secrets.Add((await Rotate(hook)).GetProperty("secret").GetString()!);
        await Test(hook);
        await Until(() => Receiver.Taken.Count == 1);
        Assert.All(secrets, x => Assert.True(Verifies(x)));

        Host.Time.Now += TimeSpan.FromHours(25);
        await Test(hook);
        await Until(() => Receiver.Taken.Count == 2);
        Assert.Equal([false, false, false, true], secrets.Select(Verifies));
    }

    [Fact]
    public async Task A_secret_that_was_replaced_before_several_were_kept_is_still_used()
    {
        var hook = await Add();
        var old = Signature.NewSecret();
        var until = Host.Time.Now.AddHours(1);
        await Database(db =>
            db.Set<WebhookEndpoint>()
                .ExecuteUpdateAsync(x =>
                    x.SetProperty(e => e.PreviousSecret, old).SetProperty(e => e.PreviousSecretUntil, until)
                )
        );
        await Rotate(hook);
        await Test(hook);
        await Until(() => Receiver.Taken.Count == 1);
        Assert.True(Verifies(old));
    }

    [Fact]
    public async Task Creating_and_rotating_twice_with_one_key_is_done_once()
    {
        var first = await Create("mot", "message");
        var second = await Create("mot", "message");
        Assert.Equal(first.ToString(), second.ToString());
        Assert.Single((await Host.GetAsync(Path)).GetProperty("items").EnumerateArray());
        await Create("mot", "script", HttpStatusCode.Conflict);
        var both = await Task.WhenAll(Create("hai", "message"), Create("hai", "message"));
        Assert.Equal(both[0].ToString(), both[1].ToString());
        Assert.Equal(2, (await Host.GetAsync(Path)).GetProperty("items").GetArrayLength());

        var rotated = await Rotate(first, "ba");
        Assert.NotEqual(first.GetProperty("secret").GetString(), rotated.GetProperty("secret").GetString());
        Assert.Equal(rotated.ToString(), (await Rotate(first, "ba")).ToString());
        var next = await Rotate(first, "bốn");
        Assert.NotEqual(rotated.ToString(), next.ToString());
        // Sent again late, while what it made is valid; then it is a new wish.
        Assert.Equal(rotated.ToString(), (await Rotate(first, "ba")).ToString());
        Assert.Equal(next.ToString(), (await Rotate(first, "bốn")).ToString());
        Host.Time.Now += TimeSpan.FromHours(25);
        Assert.Equal(next.ToString(), (await Rotate(first, "bốn")).ToString());
        Assert.NotEqual(rotated.ToString(), (await Rotate(first, "ba")).ToString());
    }

    [Fact]
    public async Task Changes_are_sent_again_from_a_sequence_on_those_never_queued_included()
    {
        Host.Change([SampleSnapshot.Message(4, "Trước.")]);
        var after = Host.Store.Current.Seq;
        Host.Change([SampleSnapshot.Message(5, "Chưa từng gửi.")]);
        var hook = await Add();
        Host.Change([SampleSnapshot.Message(6, "Đã gửi.")]);
        await Until(() => Receiver.Taken.Count == 1);

        var replay = $"{Path}/{hook.GetProperty("id")}/replay";
        await Send(HttpMethod.Post, replay, new { after }, HttpStatusCode.Accepted);
        await Until(() => Receiver.Taken.Count == 3);
        Assert.Equal(2, Receiver.Taken.DistinctBy(x => x.Id).Count());
        await Send(HttpMethod.Post, replay, new { after = Host.Store.Current.Seq + 1 }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Deliveries_are_filtered_and_have_their_message()
    {
        var hook = await Add();
        await Test(hook);
        Host.Change([SampleSnapshot.Message(4, "Mới.")]);
        await Until(() => Receiver.Taken.Count == 2);
        var of = $"{Path}/{hook.GetProperty("id")}/deliveries";
        var tests = (await Host.GetAsync($"{of}?type=webhook.test")).GetProperty("items");
        var test = Assert.Single(tests.EnumerateArray());
        Assert.Equal(
            Receiver.Taken.Single(x => x.Id == test.GetProperty("messageId").GetString()).Body,
            test.GetProperty("body").GetString()
        );
        Assert.Empty((await Host.GetAsync($"{of}?state=failed")).GetProperty("items").EnumerateArray());
        var first = test.GetProperty("number").GetInt64();
        Assert.Empty((await Host.GetAsync($"{of}?before={first}")).GetProperty("items").EnumerateArray());
        Assert.Equal("webhook.test", (await Host.GetAsync($"{of}/{first}")).GetProperty("type").GetString());
        await Host.GetAsync($"{of}?state=lost", HttpStatusCode.BadRequest);
    }

    private static int Attempts(JsonElement delivery) => delivery.GetProperty("attempts").GetInt32();

    private Task<JsonElement> Test(JsonElement hook) =>
        Send(HttpMethod.Post, $"{Path}/{hook.GetProperty("id")}/test", expected: HttpStatusCode.Accepted);

    // What was not delivered is due now, for the last time, at an endpoint that has failed since then.
    private Task Last(int attempts, DateTimeOffset failingSince) =>
        Database(async db =>
        {
            await db.Set<WebhookEndpoint>().ExecuteUpdateAsync(x => x.SetProperty(e => e.FailingSince, failingSince));
            var now = Host.Time.Now;
            await db.Set<WebhookDelivery>()
                .Where(x => x.State == MessageState.Waiting)
                .ExecuteUpdateAsync(x =>
                    x.SetProperty(d => d.Attempts, attempts).SetProperty(d => d.NextAttemptAt, now)
                );
        });

    private async Task<JsonElement> Settled(JsonElement hook)
    {
        await Until(() =>
            Host.GetAsync($"{Path}/{hook.GetProperty("id")}").Result.GetProperty("failingSince").ValueKind
            == JsonValueKind.Null
        );
        return await Host.GetAsync($"{Path}/{hook.GetProperty("id")}");
    }

    private Task<JsonElement> Create(string key, string type, HttpStatusCode expected = HttpStatusCode.Created) =>
        Keyed(Path, key, new { url = Receiver.Url, types = new[] { type } }, expected);

    private Task<JsonElement> Rotate(JsonElement hook, string? key = null) =>
        Keyed($"{Path}/{hook.GetProperty("id")}/rotate-secret", key, null, HttpStatusCode.OK);

    private async Task<JsonElement> Keyed(string path, string? key, object? body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", Uri.EscapeDataString(key));
        using var response = await Host.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private bool Verifies(string secret)
    {
        var (id, timestamp, signature, body) = Receiver.Taken.Last();
        var at = DateTimeOffset.FromUnixTimeSeconds(
            long.Parse(timestamp, System.Globalization.CultureInfo.InvariantCulture)
        );
        return signature.Split(' ').Contains(Signature.Of(id, at, body, secret));
    }
}
