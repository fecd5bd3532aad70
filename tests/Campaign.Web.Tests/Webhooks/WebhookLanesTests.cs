using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Tests.Webhooks;

/// <summary>Receivers do not hold each other up.</summary>
public sealed class WebhookLanesTests : WebhookHost
{
    // More than are in hand at once, with so much that all of it together takes hours.
    private const int Silent = 10;
    private const int Each = 30;

    private protected override int Patience => 60;

    [Fact]
    public async Task Receivers_that_never_answer_keep_nobody_elses_messages_waiting()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start(); // takes connections, and says nothing on them
        var ids = new List<Guid>();
        for (var i = 0; i < Silent; i++)
            ids.Add((await Add(["event"], url: $"http://{silent.LocalEndpoint}/hook")).GetProperty("id").GetGuid());
        await Database(async db =>
        {
            db.AddRange(ids.SelectMany(id => Enumerable.Range(0, Each).Select(i => Waiting(id, i))));
            await db.SaveChangesAsync();
        });
        // Every one of them is being told something and does not answer.
        foreach (var id in ids)
            await UntilAsync(async () => await ClaimedAsync(id) > 0);

        var quick = await Add();
        for (var i = 0; i < 3; i++)
        {
            Host.Change([SampleSnapshot.Message(4 + i, "Mới.")]);
            var told = i + 1;
            await Until(() => Receiver.Taken.Count == told);
        }

        await Delivery(quick, x => Is(x, "delivered"));
        foreach (var id in ids)
            Assert.True(await UntriedAsync(id) > 0, "the silent ones were waited for");
    }

    [Fact]
    public async Task Messages_of_one_receiver_come_one_after_the_other_the_longest_overdue_first()
    {
        var hook = await Add(["event"]);
        var id = hook.GetProperty("id").GetGuid();
        await Database(async db =>
        {
            db.AddRange(Enumerable.Range(0, Each).Select(i => Waiting(id, i)));
            await db.SaveChangesAsync();
        });
        await Until(() => Receiver.Taken.Count == Each);
        Assert.Equal(Enumerable.Range(0, Each).Select(Name), Receiver.Taken.Select(x => x.Id));
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"test_{number}");

    private WebhookDelivery Waiting(Guid endpoint, int number) =>
        new()
        {
            EndpointId = endpoint,
            MessageId = Name(number),
            Type = "webhook.test",
            Body = JsonSerializer.Serialize(new { type = "webhook.test" }),
            NextAttemptAt = Host.Time.Now.AddSeconds(number - Each),
            CreatedAt = Host.Time.Now,
        };

    private Task<int> ClaimedAsync(Guid endpoint)
    {
        var now = Host.Time.Now;
        return CountAsync(x => x.Where(m => m.EndpointId == endpoint && m.NextAttemptAt > now));
    }

    private Task<int> UntriedAsync(Guid endpoint) =>
        CountAsync(x => x.Where(m => m.EndpointId == endpoint && m.Attempts == 0 && m.State == MessageState.Waiting));

    private async Task<int> CountAsync(Func<IQueryable<WebhookDelivery>, IQueryable<WebhookDelivery>> which)
    {
        var count = 0;
        await Database(async db => count = await which(db.Set<WebhookDelivery>()).CountAsync());
        return count;
    }

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var i = 0; !await done(); i++)
        {
            Assert.True(i < 6000, "it did not come about");
            await Task.Delay(50);
        }
    }
}
