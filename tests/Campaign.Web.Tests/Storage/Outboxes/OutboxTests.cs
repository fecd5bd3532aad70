using System.Collections.Concurrent;
using Campaign.Core.Time;
using Campaign.Testing.Databases;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Storage.Outboxes;

/// <summary>What every channel can rely on, tested with the messages of one of them.</summary>
public abstract class OutboxTests(bool postgres) : IAsyncLifetime
{
    private static readonly OutboxRule Rule = new(Batch: 10, AtOnce: 1, Lease: TimeSpan.FromMinutes(10));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-outbox-");
    private readonly MovedTime _time = new(new(2026, 11, 15, 0, 0, 0, TimeSpan.Zero));
    private ServiceProvider _services = null!;

    public sealed class OnSqlite() : OutboxTests(postgres: false);

    public sealed class OnPostgres() : OutboxTests(postgres: true);

    private Outbox<StationMessage> Outbox => _services.GetRequiredService<Outbox<StationMessage>>();

    public async Task InitializeAsync()
    {
        var database = postgres
            ? PrivatePostgres.Instance.CreateDatabase()
            : $"Data Source={Path.Combine(_folder.FullName, "a.db")}";
        _services = new ServiceCollection()
            .AddSingleton(new CampaignClock(_time, TimeZoneInfo.Utc))
            .AddOperationsDb($"{database};Pooling=False", postgres)
            .BuildServiceProvider();
        await _services.MigrateOperationsAsync();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.DeleteAll();
    }

    [Fact]
    public async Task A_failed_message_waits_as_long_as_its_channel_says_and_is_then_sent()
    {
        await AddAsync("a");
        Assert.Equal((1, 0), await SendAsync(_ => new("busy", TimeSpan.FromMinutes(5))));
        Assert.Equal((0, 0), await SendAsync(_ => Outcome.Sent));
        var busy = (await Find("a"))!;
        Assert.Equal((MessageState.Waiting, 1, "busy"), (busy.State, busy.Attempts, busy.LastError!));
        _time.Now = _time.Now.AddMinutes(5);
        Assert.Equal((1, 1), await SendAsync(_ => Outcome.Sent));
        var sent = (await Find("a"))!;
        Assert.Equal((MessageState.Sent, 2, null, _time.Now), (sent.State, sent.Attempts, sent.LastError, sent.SentAt));
    }

    [Fact]
    public async Task An_abandoned_message_is_a_dead_letter_and_says_whether_it_was_tried()
    {
        await AddAsync("a");
        await AddAsync("b");
        await SendAsync(x => new("no such address", null) { Counts = x.MessageId == "a" });
        Assert.Equal((MessageState.Dead, 1), ((await Find("a"))!.State, (await Find("a"))!.Attempts));
        Assert.Equal((MessageState.Dead, 0), ((await Find("b"))!.State, (await Find("b"))!.Attempts));
        _time.Now = _time.Now.AddDays(1);
        Assert.Equal((0, 0), await SendAsync(_ => Outcome.Sent));
    }

    [Fact]
    public async Task A_message_with_nothing_left_to_say_is_deleted()
    {
        await AddAsync("a");
        Assert.Equal((1, 0), await SendAsync(_ => Outcome.Nothing));
        Assert.Null(await Find("a"));
    }

    [Fact]
    public async Task Of_two_concurrent_workers_only_one_gets_each_message()
    {
        for (var i = 0; i < 10; i++)
            await AddAsync($"{i}");
        var taken = new ConcurrentQueue<string>();
        Outcome Take(StationMessage x)
        {
            taken.Enqueue(x.MessageId);
            return Outcome.Sent;
        }
        var sent = await Task.WhenAll(SendAsync(Take), SendAsync(Take));
        Assert.Equal(10, sent.Sum(x => x.Sent));
        Assert.Equal(10, taken.Distinct().Count());
        Assert.Equal(10, taken.Count);
    }

    [Fact]
    public async Task A_message_whose_process_died_is_taken_over_when_its_claim_expires()
    {
        await AddAsync("a");
        await Assert.ThrowsAsync<IOException>(() => SendAsync(_ => throw new IOException("killed")));
        _time.Now = _time.Now.AddMinutes(9);
        Assert.Equal((0, 0), await SendAsync(_ => Outcome.Sent));
        _time.Now = _time.Now.AddMinutes(1);
        Assert.Equal((1, 1), await SendAsync(_ => Outcome.Sent));
    }

    [Fact]
    public async Task The_longest_overdue_message_goes_first_and_no_more_than_a_batch_at_a_time()
    {
        for (var i = 0; i < 12; i++)
        {
            await AddAsync($"{i:00}");
            _time.Now = _time.Now.AddSeconds(1);
        }
        var taken = new List<string>();
        for (var round = 0; round < 3; round++)
            await SendAsync(x =>
            {
                taken.Add(x.MessageId);
                return Outcome.Sent;
            });
        Assert.Equal(Enumerable.Range(0, 12).Select(x => $"{x:00}"), taken);
    }

    [Fact]
    public async Task Finished_messages_are_deleted_after_a_time_and_waiting_ones_are_kept()
    {
        await AddAsync("sent");
        await SendAsync(_ => Outcome.Sent);
        await AddAsync("waits");
        _time.Now = _time.Now.AddDays(10);
        await AddAsync("later");
        await SendAsync(x => x.MessageId == "later" ? Outcome.Sent : new("busy", TimeSpan.FromDays(1)));
        await Outbox.ForgetAsync(TimeSpan.FromDays(5), default);
        Assert.Equal(
            (false, true, true),
            (await Find("sent") is not null, await Find("waits") is not null, await Find("later") is not null)
        );
    }

    private Task<(int Due, int Sent)> SendAsync(Func<StationMessage, Outcome> send) =>
        Outbox.SendAsync(Rule, (_, message, _) => Task.FromResult(send(message)), default);

    private async Task AddAsync(string id)
    {
        await using var db = Open();
        db.Add(
            new StationMessage
            {
                MessageId = id,
                Recipient = "dai@mau.example.vn",
                Place = "00001",
                Day = "2026-11-15",
                NextAttemptAt = _time.Now,
                CreatedAt = _time.Now,
            }
        );
        await db.SaveChangesAsync();
    }

    private async Task<StationMessage?> Find(string id)
    {
        await using var db = Open();
        return await db.Set<StationMessage>().AsNoTracking().SingleOrDefaultAsync(x => x.MessageId == id);
    }

    private OperationsDb Open() => _services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContext();
}
