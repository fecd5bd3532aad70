using Campaign.Content.Intake;
using Campaign.Core.Broadcast;
using Campaign.Core.Intake;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Scheduling;
using Campaign.Web.Intake;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Intake;

[Collection("whole")]
public sealed class IntakeHoursOnSqlite(SqliteSite site) : IntakeHoursTests<SqliteSite>(site);

[Collection("whole")]
public sealed class IntakeHoursOnPostgres(PostgresSite site) : IntakeHoursTests<PostgresSite>(site);

/// <summary>A set of an intake is published at its hour: all of it, or nothing.</summary>
public abstract class IntakeHoursTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private const int Nobody = -1;

    private CampaignSnapshot Snapshot => Of<SnapshotStore>().Current;

    private IntakeHours Hours => Of<IntakeHours>();

    [Fact]
    public async Task A_set_with_posters_and_spots_becomes_public_at_its_hour()
    {
        var (set, outcome) = await MakeAsync(2009, new DraftCompanions(Posters: true, Spots: true));
        Assert.Contains(
            "sau lúc này",
            Assert.Single(Hours.Set(set, Of<TimeProvider>().GetUtcNow().AddMinutes(-1), Nobody).Faults),
            StringComparison.Ordinal
        );

        // Every rule is asked when the hour is set, and nothing is public before it.
        var at = Of<TimeProvider>().GetUtcNow().AddHours(1);
        Assert.Equal([], Hours.Set(set, at, Nobody).Faults);
        Assert.Equal(0, Count<KeyMessage>(2009));
        Assert.Equal(at, State(set).At);
        await AtAsync(at.AddMinutes(-1), new Alarm());
        Assert.Equal(0, State(set).Public);

        await AtAsync(at.AddSeconds(1), new Alarm());
        await UntilAsync(() => Count<KeyMessage>(2009) == 16 && Count<Material>(2009) == 16);
        Assert.Null(State(set).At);
        Assert.Equal(outcome.Items, State(set).Public);
        Assert.Equal(16, Count<Script>(2009) + outcome.Notes.Count);
        var messages = Snapshot.All<KeyMessage>().Where(x => x.Header.Edition == 2009).ToDictionary(x => x.Id);
        Assert.All(
            Snapshot.All<Material>().Where(x => x.Header.Edition == 2009),
            x => Assert.Contains(messages[x.Message!.Value].Text.TrimEnd('.'), x.AltText, StringComparison.Ordinal)
        );
        Assert.All(
            Snapshot.All<Script>().Where(x => x.Header.Edition == 2009),
            x => Assert.True(ScriptReview.Of(x.Body).Seconds.Normal <= 30, x.Title)
        );

        Assert.Equal([], Of<IntakePublishing>().Withdraw(set, Nobody).Faults);
        await UntilAsync(() => Count<KeyMessage>(2009) + Count<Material>(2009) + Count<Script>(2009) == 0);
    }

    [Fact]
    public async Task A_rule_broken_before_the_hour_keeps_the_whole_set_back_and_its_officer_is_told_once()
    {
        var (set, _) = await MakeAsync(2008, new DraftCompanions());
        var at = Of<TimeProvider>().GetUtcNow().AddHours(1);
        Assert.Equal([], Hours.Set(set, at, Nobody).Faults);
        var gifts = Of<IContentService>()
            .GetByIds(Of<IntakePublishing>().ItemsOf(set))
            .Single(x => x.ContentType.Alias == "allocation");
        gifts.SetValue("declaredQuantity", 45);
        Of<IContentService>().Save(gifts);

        var alarm = new Alarm();
        await AtAsync(at.AddMinutes(1), alarm);
        await AtAsync(at.AddMinutes(2), alarm);
        Assert.Equal(0, Count<KeyMessage>(2008));
        Assert.Equal(0, State(set).Public);
        Assert.Contains("Văn bản ghi tổng 45", State(set).Failure, StringComparison.Ordinal);
        var told = Assert.Single(alarm.Told, x => x.At == at);
        Assert.Contains("Văn bản ghi tổng 45", told.Reason, StringComparison.Ordinal);
        Assert.Equal(Nobody, told.Officer);

        Assert.Equal([], Hours.Clear(set).Faults);
        Assert.Equal((null, null), (State(set).At, State(set).Failure));
    }

    [Fact]
    public async Task Nothing_is_published_at_its_hour_in_the_name_of_a_disabled_account()
    {
        var officer = new Officer
        {
            Name = "Nghỉ việc",
            Email = "nghi-viec@example.vn",
            GroupAliases = [OfficerGroup.ChiefEditor.Alias],
        };
        Assert.True((await Of<AccountService>().AddAsync(officer, "cau vong sau con mua rao", by: null)).Success);
        var (set, _) = await MakeAsync(2005, new DraftCompanions());
        var at = Of<TimeProvider>().GetUtcNow().AddHours(1);
        Assert.Equal(
            [],
            Hours.Set(set, at, Of<OfficerDirectory>().All.Single(x => x.Email == officer.Email).Number).Faults
        );
        await Of<UserCommands>().DisableAsync(officer.Email);

        await AtAsync(at.AddMinutes(1), new Alarm());
        Assert.Contains("đã bị khóa", State(set).Failure, StringComparison.Ordinal);
        Assert.Equal((0, 0), (State(set).Public, Count<KeyMessage>(2005)));
    }

    [Fact]
    public async Task An_hour_is_refused_for_what_a_rule_would_not_let_out()
    {
        var wrong = PlanOfAnotherYear
            .Text(2007)
            .Replace("Tổng cộng\t\t44", "Tổng cộng\t\t45", StringComparison.Ordinal);
        var made = await Of<IntakeDesk>()
            .MakeAsync([.. Of<IntakeDesk>().Compare(Read(wrong)).Select(x => x.Draft)], Nobody);
        var refused = Hours.Set(made.Set!.Value, Of<TimeProvider>().GetUtcNow().AddDays(1), Nobody);
        Assert.Contains(refused.Faults, x => x.Contains("Văn bản ghi tổng 45", StringComparison.Ordinal));
        Assert.Null(State(made.Set.Value).At);
        Assert.Equal(0, State(made.Set.Value).Public);
    }

    private async Task<(Guid Set, IntakeOutcome Outcome)> MakeAsync(int year, DraftCompanions along)
    {
        var desk = Of<IntakeDesk>();
        var drafts = desk.Compare(Read(PlanOfAnotherYear.Text(year))).Select(x => x.Draft);
        var outcome = await desk.MakeAsync([.. drafts], Nobody, along);
        Assert.Equal([], outcome.Faults);
        return (outcome.Set!.Value, outcome);
    }

    // What the job does, at a moment of the test's own.
    private async Task AtAsync(DateTimeOffset now, Alarm alarm)
    {
        var hours = new IntakeHours(
            Of<IntakePublishing>(),
            Of<IntakeSets>(),
            Of<ICoreScopeProvider>(),
            Of<IContentService>(),
            new Stopped(now),
            NullLogger<IntakeHours>.Instance
        );
        hours.CarryOut(x => Of<HourAuthority>().WhyNot(x));
        await IntakeHourJob.TellAsync(hours, alarm, CancellationToken.None);
    }

    private IntakeSetState State(Guid set) => Assert.Single(Hours.Latest(100), x => x.Set == set);

    private int Count<T>(int year)
        where T : PublishedItem, IPublishedRecord => Snapshot.All<T>().Count(x => x.Header.Edition == year);

    private T Of<T>()
        where T : notnull => site.Services.GetRequiredService<T>();

    private static IntakeReading Read(string plan) => IntakeReader.Read(LinesOfText.Blocks(plan));

    private async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (var seq = Snapshot.Seq; !condition(); seq = Snapshot.Seq)
            await Of<SnapshotStore>().NewerThanAsync(seq, patience.Token);
    }

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class Alarm : IScheduleAlarm
    {
        public List<FailedSchedule> Told { get; } = [];

        public Task<bool> SendAsync(FailedSchedule failure, CancellationToken cancel)
        {
            Told.Add(failure);
            return Task.FromResult(true);
        }
    }
}
