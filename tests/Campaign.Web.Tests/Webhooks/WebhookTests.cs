using System.Net;
using System.Text.Json;
using Campaign.Web.Keys;
using Campaign.Web.Tests.Api;
using Campaign.Web.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Webhooks;

/// <summary>What is sent to whom, and how it is signed.</summary>
public sealed class WebhookTests : WebhookHost
{
    [Fact]
    public async Task A_change_is_sent_with_a_signature_that_the_secret_verifies()
    {
        var hook = await Add();
        Host.Change([SampleSnapshot.Message(4, "Mới.")]);
        await Delivery(hook, x => Is(x, "delivered"));
        var (id, timestamp, signature, body) = Assert.Single(Receiver.Taken);
        var at = DateTimeOffset.FromUnixTimeSeconds(
            long.Parse(timestamp, System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.Equal(Signature.Of(id, at, body, hook.GetProperty("secret").GetString()), signature);
        var data = JsonDocument.Parse(body).RootElement;
        Assert.Equal("message.updated", data.GetProperty("type").GetString());
        Assert.Equal(SampleSnapshot.Key(104), data.GetProperty("data").GetProperty("id").GetGuid());
        Assert.Equal(
            $"{ApiHost.BaseUrl}/api/v1/messages/{SampleSnapshot.Key(104)}?minVersion={Host.Store.Current.Seq}",
            data.GetProperty("data").GetProperty("url").GetString()
        );
        Assert.True(body.Length < 20_000);
    }

    [Fact]
    public async Task A_site_without_a_base_address_sends_paths_only()
    {
        await Host.DisposeAsync();
        Host = await ApiHost.StartAsync(
            new() { ["Campaign:Webhooks:AllowedNetworks"] = "127.0.0.1", ["Campaign:BaseUrl"] = null }
        );
        var (_, text) = await Host.Services.GetRequiredService<ApiKeyService>().AddAsync("Cổng mẫu", [Scopes.Webhooks]);
        Host.Client.DefaultRequestHeaders.Authorization = new("Bearer", text);
        var hook = await Add();
        Host.Change([SampleSnapshot.Message(4, "Mới.")]);
        await Delivery(hook, x => Is(x, "delivered"));
        var data = JsonDocument.Parse(Assert.Single(Receiver.Taken).Body).RootElement.GetProperty("data");
        Assert.StartsWith("/api/v1/messages/", data.GetProperty("url").GetString());
    }

    [Fact]
    public async Task Only_requested_types_and_places_are_sent_along_with_every_withdrawal()
    {
        var hook = await Add(["event"], ["68"]);
        var events = Host.Store.Current.Items.OfType<Core.Events.Event>().ToList();
        var local = events.Single(x => x.Header.Places.Length == 1);
        Host.Change([
            SampleSnapshot.Message(4, "Mới."),
            local with
            {
                Header = local.Header with { Places = ["20"] },
            },
            local,
        ]);
        Host.Change([], local);
        await Delivery(hook, x => x.GetProperty("type").GetString() == "event.unpublished" && Is(x, "delivered"));
        Assert.All(Receiver.Taken, x => Assert.Contains("\"type\":\"event.", x.Body));
    }

    [Fact]
    public async Task An_item_that_leaves_the_filter_is_sent_and_the_message_says_which_state_matched()
    {
        await Add(["event"], ["68"]);
        var local = Host.Store.Current.Items.OfType<Core.Events.Event>().Single(x => x.Header.Places.Length == 1);
        var moved = local with { Header = local.Header with { Places = ["20"] } };
        Host.Change([local]);
        await Until(() => Receiver.Taken.Count == 1);
        Host.Change([moved]);
        await Until(() => Receiver.Taken.Count == 2);
        Host.Change([local]);
        await Until(() => Receiver.Taken.Count == 3);
        Host.Change([], local);
        await Until(() => Receiver.Taken.Count == 4);
        Assert.Equal(
            ["both", "before", "after", "before"],
            Receiver.Taken.Select(x =>
                JsonDocument.Parse(x.Body).RootElement.GetProperty("data").GetProperty("match").GetString()
            )
        );
    }

    [Fact]
    public async Task A_row_from_before_a_start_is_sent_to_everyone_who_may_have_the_item()
    {
        await Add(["event"], ["68"]);
        var elsewhere = Host.Store.Current.Items.OfType<Core.Events.Event>().Single(x => x.Header.Places.Length == 1);
        var now = Host.Store.Current;
        var moved = elsewhere with { Header = elsewhere.Header with { Places = ["20"], Version = now.Seq + 1 } };
        var row = new Core.Publication.Change(
            now.Seq + 1,
            moved.Id,
            "event",
            moved.Language,
            Core.Publication.ChangeAction.Upsert,
            Core.Publication.ChangeReason.Updated,
            Host.Time.Now
        );
        Host.Store.Replace(now.Apply([moved], [row], now.Seq + 1));
        await Until(() => Receiver.Taken.Count == 1);
        Assert.Contains("\"match\":\"unknown\"", Receiver.Taken.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotation_signs_with_both_secrets_for_a_while()
    {
        var hook = await Add();
        var rotated = await Send(HttpMethod.Post, $"{Path}/{hook.GetProperty("id")}/rotate-secret");
        Assert.NotEqual(hook.GetProperty("secret").GetString(), rotated.GetProperty("secret").GetString());
        await Send(HttpMethod.Post, $"{Path}/{hook.GetProperty("id")}/test", expected: HttpStatusCode.Accepted);
        await Delivery(hook, x => Is(x, "delivered"));
        Assert.Equal(2, Receiver.Taken.Single().Signature.Split(' ').Length);
        Host.Time.Now += TimeSpan.FromHours(25);
        await Send(HttpMethod.Post, $"{Path}/{hook.GetProperty("id")}/test", expected: HttpStatusCode.Accepted);
        await Delivery(
            hook,
            x => Is(x, "delivered") && x.GetProperty("deliveredAt").GetDateTime() == Host.Time.Now.UtcDateTime
        );
        Assert.DoesNotContain(' ', Receiver.Taken.Last().Signature);
    }
}
