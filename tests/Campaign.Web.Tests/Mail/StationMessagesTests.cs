using Campaign.Web.Operations.Health;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Broadcast;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Tests.Mail;

/// <summary>Mails that were given up are seen by whoever can call the station.</summary>
public sealed class StationMessagesTests : IAsyncLifetime
{
    private const string Today = "2025-11-21";

    private readonly BroadcastHost _host = new()
    {
        Adjust = x =>
        {
            x.AddSingleton<Func<SmtpClient>>(() => new SmtpClient()).AddMail();
            // What waits here is not sent meanwhile.
            x.Remove(x.Single(y => y.ImplementationType == typeof(MailJob)));
        },
    };

    private Stations Stations => _host.Services.GetRequiredService<Stations>();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Officers_see_what_was_not_sent_to_their_places_first_however_much_others_get()
    {
        await QueueAsync([Row("00001", 0, MessageState.Dead)]);
        await QueueAsync(Enumerable.Range(1, 300).Select(x => Row("00002", x, MessageState.Sent)));
        await QueueAsync([Row("00001", 301, MessageState.Sent)]);

        var own = await Stations.MessagesAsync(default, x => x == "00001");
        Assert.Equal([MessageState.Dead, MessageState.Sent], own.Select(x => x.State));
        var all = await Stations.MessagesAsync(default);
        Assert.Equal(("00001", MessageState.Dead), (all[0].Place, all[0].State));
        Assert.Equal(201, all.Count);
        Assert.Empty(await Stations.MessagesAsync(default, _ => false));
    }

    [Fact]
    public async Task Mails_given_up_today_are_seen_by_health_until_they_are_sent_again_all_of_a_place_at_once()
    {
        await QueueAsync(Enumerable.Range(0, 3).Select(x => Row("00001", x, MessageState.Dead)));
        await QueueAsync([Row("00002", 3, MessageState.Dead)]);
        await QueueAsync([Row("00002", 4, MessageState.Dead, "2025-11-20")]);
        var found = await LookAsync();
        Assert.Equal(HealthStatus.Degraded, found.Status);
        Assert.StartsWith("4 mails", found.Description, StringComparison.Ordinal);

        Assert.Equal(3, await Stations.RetryAsync(Today, x => x == "00001", default));
        Assert.Equal(0, await Stations.RetryAsync(Today, x => x == "00001", default));
        Assert.Equal(1, await Stations.RetryAsync(Today, x => x == "00002", default));
        Assert.Equal(HealthStatus.Healthy, (await LookAsync()).Status);
    }

    private Task<HealthCheckResult> LookAsync() =>
        ActivatorUtilities.CreateInstance<MailCheck>(_host.Services).CheckHealthAsync(new());

    private async Task QueueAsync(IEnumerable<StationMessage> rows)
    {
        await using var db = await _host
            .Services.GetRequiredService<IDbContextFactory<OperationsDb>>()
            .CreateDbContextAsync();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    private StationMessage Row(string place, int number, MessageState state, string day = Today) =>
        new()
        {
            MessageId = $"<{number}@campaign>",
            Recipient = "dai@ban-mau.example.vn",
            Place = place,
            Day = day,
            State = state,
            NextAttemptAt = _host.Time.Now,
            CreatedAt = _host.Time.Now,
        };
}
