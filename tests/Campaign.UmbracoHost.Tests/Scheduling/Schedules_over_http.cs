using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Scheduling;
using Campaign.UmbracoHost.Words;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Tests.Scheduling;

public sealed class SchedulesOverHttpOnSqlite(SchedulesOnSqlite fixture)
    : Schedules_over_http<SchedulesOnSqlite>(fixture);

public sealed class SchedulesOverHttpOnPostgres(SchedulesOnPostgres fixture)
    : Schedules_over_http<SchedulesOnPostgres>(fixture);

/// <summary>Officers plan, change their minds, and hear of what went wrong.</summary>
public abstract class Schedules_over_http<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : SchedulesFixture
{
    private DateTimeOffset Now => fixture.Host.Clock.GetUtcNow();

    [Fact]
    public async Task Clearing_the_end_of_a_live_page_removes_the_end_and_publishes_nothing()
    {
        var desk = await ScheduleDesk.WithPageAsync(fixture);
        await desk.WriteAsync("Đã duyệt");
        await DoneAsync(desk.PublishAsync("vi-VN"));
        await DoneAsync(desk.ScheduleAsync(null, Now.AddMinutes(9)));
        await desk.WriteAsync("Chưa duyệt");

        await DoneAsync(desk.ScheduleAsync(null, null));

        Assert.Equal(("Đã duyệt", (null, null)), (await desk.PublicAsync(), await desk.PlanAsync()));
    }

    [Fact]
    public async Task A_planned_publication_is_brought_forward_by_publishing_now_and_the_end_stays()
    {
        var desk = await ScheduleDesk.WithPageAsync(fixture);
        var end = Now.AddMinutes(9);
        await DoneAsync(desk.ScheduleAsync(Now.AddMinutes(5), end));

        await DoneAsync(desk.PublishAsync("vi-VN"));

        Assert.NotNull(await desk.PublicAsync());
        Assert.Equal((null, end), await desk.PlanAsync());
    }

    [Fact]
    public async Task Taking_a_page_off_ends_what_was_planned_for_it_and_says_so()
    {
        var desk = await ScheduleDesk.WithPageAsync(fixture);
        await DoneAsync(desk.PublishAsync("vi-VN"));
        var end = Now.AddMinutes(9);
        await DoneAsync(desk.ScheduleAsync(null, end));

        await DoneAsync(desk.UnpublishAsync("vi-VN"));
        Assert.Equal((null, null), await desk.PlanAsync());
        await DoneAsync(desk.PublishAsync("vi-VN"));
        fixture.Pass(TimeSpan.FromMinutes(10));

        Assert.NotNull(await desk.PublicAsync());
        var line = $"Lịch hẹn không còn (vi-VN): gỡ xuống lúc {HaNoi.Time(end.UtcDateTime)}.";
        Assert.Equal(line, (await desk.HistoryAsync())[^1]);
    }

    [Theory]
    [InlineData(-1, null, "Giờ xuất bản phải ở tương lai.")]
    [InlineData(0, null, "Giờ xuất bản phải ở tương lai.")]
    [InlineData(null, -1, "Giờ gỡ xuống phải ở tương lai.")]
    [InlineData(5, 4, "Giờ gỡ xuống phải sau giờ xuất bản.")]
    [InlineData(5, 5, "Giờ gỡ xuống phải sau giờ xuất bản.")]
    public async Task Times_that_cannot_be_are_refused_by_the_server(int? publish, int? unpublish, string sentence)
    {
        var desk = await ScheduleDesk.WithPageAsync(fixture);
        var (status, text) = await desk.ScheduleAsync(At(publish), At(unpublish));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(sentence, Words(text), StringComparison.Ordinal);
        Assert.Equal(((null, null), null), (await desk.PlanAsync(), await desk.PublicAsync()));
    }

    [Theory]
    [InlineData("""{"publishSchedules":[]}""", "Hãy chọn ngôn ngữ")]
    [InlineData("""{}""", "Hãy chọn ngôn ngữ")]
    [InlineData(
        """{"publishSchedules":[{"culture":"vi-VN","schedule":{"publishTime":"2099-12-01T08:00"}}]}""",
        "múi giờ"
    )]
    [InlineData("""{"publishSchedules":[{"culture":"vi-VN","schedule":{"publishTime":"mai"}}]}""", "múi giờ")]
    [InlineData("""{"publishSchedules":[{"culture":"fr-FR"}]}""", "Ngôn ngữ này không có trên trang")]
    [InlineData("""{"publishSchedules":[{"culture":null}]}""", "Hãy chọn ngôn ngữ")]
    [InlineData("""{"publishSchedules":[{"culture":"vi-VN"},{"culture":"vi-vn","schedule":{}}]}""", "một lần")]
    public async Task What_is_not_said_clearly_changes_nothing(string body, string sentence)
    {
        var desk = await ScheduleDesk.WithPageAsync(fixture);
        var (status, text) = await desk.SendAsync("publish", System.Text.Json.Nodes.JsonNode.Parse(body)!);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(sentence, Words(text), StringComparison.Ordinal);
        Assert.Null(await desk.PublicAsync());
    }

    [Fact]
    public async Task A_plan_that_a_rule_forbids_today_is_refused_when_it_is_made()
    {
        var desk = await ScheduleDesk.WithPageAsync(fixture, await fixture.FolderAsync(published: false));
        var (status, text) = await desk.ScheduleAsync(Now.AddMinutes(5), null);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Trang cha chưa được xuất bản", Words(text), StringComparison.Ordinal);
        Assert.Equal((null, null), await desk.PlanAsync());
        Assert.Empty(await desk.HistoryAsync());
    }

    [Fact]
    public async Task A_page_is_planned_together_with_the_page_above_it_and_not_before_it()
    {
        var folder = await fixture.FolderAsync(published: false);
        var desk = await ScheduleDesk.WithPageAsync(fixture, folder);
        await DoneAsync(new ScheduleDesk(fixture.Chief, folder).ScheduleAsync(Now.AddMinutes(5), null));

        Assert.Equal(HttpStatusCode.BadRequest, (await desk.ScheduleAsync(Now.AddMinutes(4), null)).Status);
        await DoneAsync(desk.ScheduleAsync(Now.AddMinutes(5), null));
        fixture.Pass(TimeSpan.FromMinutes(5));

        Assert.NotNull(await desk.PublicAsync());
    }

    [Fact]
    public async Task What_fails_at_its_hour_stays_as_failed_and_waits_for_an_officer()
    {
        var folder = await fixture.FolderAsync();
        var desk = await ScheduleDesk.WithPageAsync(fixture, folder);
        var other = await ScheduleDesk.WithPageAsync(fixture);
        var at = Now.AddMinutes(5);
        await DoneAsync(desk.ScheduleAsync(at, null));
        await DoneAsync(other.ScheduleAsync(at, null));
        await DoneAsync(new ScheduleDesk(fixture.Chief, folder).UnpublishAsync("vi-VN"));

        fixture.Pass(TimeSpan.FromMinutes(6));

        const string reason = "Trang cha chưa được xuất bản. Hãy xuất bản trang cha trước.";
        Assert.Equal((null, (at, null)), (await desk.PublicAsync(), await desk.PlanAsync()));
        Assert.Equal(reason, Failure(desk));
        var line = $"Hẹn giờ không thành (vi-VN): xuất bản lúc {HaNoi.Time(at.UtcDateTime)}. {reason}";
        Assert.Equal(line, (await desk.HistoryAsync())[^1]);
        Assert.NotNull(await other.PublicAsync());

        await fixture.Chief.PublishAsync(folder);
        fixture.Pass(TimeSpan.FromMinutes(1));
        Assert.Null(await desk.PublicAsync());
        await DoneAsync(desk.ScheduleAsync(Now.AddMinutes(1), null));
        Assert.Null(Failure(desk));
        fixture.Pass(TimeSpan.FromMinutes(1));
        Assert.NotNull(await desk.PublicAsync());
    }

    [Fact]
    public async Task The_officer_who_planned_hears_of_a_failure_once_and_again_only_when_the_mail_was_not_taken()
    {
        var folder = await fixture.FolderAsync();
        var desk = await ScheduleDesk.WithPageAsync(fixture, folder);
        await DoneAsync(desk.ScheduleAsync(Now.AddMinutes(5), null));
        await DoneAsync(new ScheduleDesk(fixture.Chief, folder).UnpublishAsync("vi-VN"));
        fixture.Mails.Works = false;
        fixture.Pass(TimeSpan.FromMinutes(6));

        await SendAsync();
        await SendAsync();
        var mail = Assert.Single(Mails());
        Assert.Equal((fixture.Officer.Number, true, "vi-VN"), (mail.Officer, mail.Publishes, mail.Culture));
        fixture.Mails.Works = true;
        fixture.Pass(TimeSpan.FromMinutes(10));
        await SendAsync();
        fixture.Pass(TimeSpan.FromMinutes(10));
        await SendAsync();
        Assert.Equal(2, Mails().Count);

        List<FailedSchedule> Mails() => fixture.Mails.Sent.Where(x => x.Document == desk.Page).ToList();
        Task SendAsync() => fixture.Host.Services.GetRequiredService<ScheduleAlarms>().SendAsync(default);
    }

    [Fact]
    public async Task Every_change_of_a_plan_is_a_line_of_the_history_with_its_zone()
    {
        var desk = await ScheduleDesk.WithPageAsync(fixture);
        var (publish, unpublish) = (Now.AddMinutes(5), Now.AddMinutes(9));
        await DoneAsync(desk.ScheduleAsync(publish, unpublish));
        await DoneAsync(desk.ScheduleAsync(null, unpublish));
        await DoneAsync(desk.ScheduleAsync(null, null));
        Assert.Equal(
            [
                $"Đã hẹn giờ (vi-VN): xuất bản lúc {HaNoi.Time(publish.UtcDateTime)}, "
                    + $"gỡ xuống lúc {HaNoi.Time(unpublish.UtcDateTime)}.",
                $"Đã hẹn giờ (vi-VN): gỡ xuống lúc {HaNoi.Time(unpublish.UtcDateTime)}.",
                "Đã bỏ hẹn giờ (vi-VN).",
            ],
            await desk.HistoryAsync()
        );
        Assert.Contains("(giờ Hà Nội)", (await desk.HistoryAsync())[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_the_bin_does_not_come_out_of_it_by_itself()
    {
        var desk = await ScheduleDesk.WithPageAsync(fixture);
        await DoneAsync(desk.ScheduleAsync(Now.AddMinutes(5), null));
        await DoneAsync(desk.SendAsync("move-to-recycle-bin", new { }));
        var target = new { target = new { id = fixture.Folder } };
        using (var restored = await fixture.Chief.SendAsync("PUT", $"recycle-bin/document/{desk.Page}/restore", target))
            Assert.True(restored.IsSuccessStatusCode, await restored.Content.ReadAsStringAsync());
        fixture.Pass(TimeSpan.FromMinutes(6));
        Assert.Equal((null, (null, null)), (await desk.PublicAsync(), await desk.PlanAsync()));
    }

    [Fact]
    public async Task A_page_beneath_that_waits_for_its_hour_is_not_published_with_the_branch()
    {
        var folder = await fixture.FolderAsync();
        var desk = await ScheduleDesk.WithPageAsync(fixture, folder);
        var at = Now.AddMinutes(5);
        await DoneAsync(desk.ScheduleAsync(at, null));
        await new ScheduleDesk(fixture.Chief, folder).SendAsync(
            "publish-with-descendants",
            new { includeUnpublishedDescendants = true, cultures = new[] { "vi-VN" } }
        );
        Assert.Equal((null, (at, null)), (await desk.PublicAsync(), await desk.PlanAsync()));
    }

    private DateTimeOffset? At(int? minutes) => minutes is { } some ? Now.AddMinutes(some) : null;

    private string? Failure(ScheduleDesk desk) =>
        fixture
            .Host.Services.GetRequiredService<ISchedules>()
            .Until(Now)
            .SingleOrDefault(x => x.Document == desk.Page)
            ?.Failure;

    private static string Words(string problem) =>
        System.Text.Json.Nodes.JsonNode.Parse(problem)!["title"]!.GetValue<string>();

    private static async Task DoneAsync(Task<(HttpStatusCode Status, string Text)> act)
    {
        var (status, text) = await act;
        Assert.True(status == HttpStatusCode.OK, text);
    }
}
