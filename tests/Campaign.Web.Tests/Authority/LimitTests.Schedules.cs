using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Scheduling;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using static Campaign.Web.Tests.Authority.AuthoritySite;

namespace Campaign.Web.Tests.Authority;

/// <summary>A schedule carries the authority of whoever set it.</summary>
public sealed partial class LimitTests
{
    [Fact]
    public async Task Only_publishers_can_change_what_is_scheduled()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        var due = await CreateAsync(
            administrator,
            "message",
            "Chờ đến giờ",
            National,
            Value("order", 9),
            Value("officialText", "Đã duyệt.", "vi-VN")
        );
        Schedule(due);
        using var refused = await SaveAsync(writer, due, x => Put(x, "officialText", "Chưa ai duyệt.", "vi-VN"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("đang chờ đến giờ", await ReasonAsync(refused), StringComparison.Ordinal);
        using var taken = await SaveAsync(administrator, due, x => Put(x, "officialText", "Duyệt lại.", "vi-VN"));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task A_schedule_publishes_nothing_for_a_place_that_its_author_has_no_authority_over()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var folder = _site.Folder(Own);
        var (own, foreign) = (
            await CreateAsync(officer, "message", "Hẹn giờ trong tỉnh", folder, _site.Message(9011)),
            await CreateAsync(officer, "message", "Hẹn giờ tỉnh khác", folder, _site.Message(9012))
        );
        // As in databases that were written before this check existed.
        var document = Documents.GetById(foreign)!;
        document.SetValue("places", $"umb://document/{_site.Place(Foreign):N}");
        Documents.Save(document, await NumberAsync(officer));
        foreach (var id in new[] { own, foreign })
            Schedule(id, TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1));
        var schedules = _site.Get<ISchedules>();
        var plans = schedules.Until(DateTimeOffset.MaxValue);
        while (plans.Any(x => (x.Document == own || x.Document == foreign) && x.Failure is null))
        {
            await Task.Delay(200);
            plans = schedules.Until(DateTimeOffset.MaxValue);
        }
        Assert.True(Documents.GetById(own)!.Published);
        Assert.False(Documents.GetById(foreign)!.Published);
        Assert.Contains(plans, x => x.Document == foreign && x.Failure is not null);
    }

    [Fact]
    public async Task A_schedule_runs_with_the_authority_of_whoever_set_it_and_not_of_the_last_author()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var folder = _site.Folder(Own);
        var (central, province) = (
            await CreateAsync(administrator, "message", "Hẹn giờ của trung ương", folder, _site.Message(9013)),
            await CreateAsync(officer, "message", "Hẹn giờ của tỉnh", folder, _site.Message(9014))
        );
        Address(central, await NumberAsync(officer));
        await ScheduledSoonAsync(administrator, central);
        await ScheduledSoonAsync(officer, province);
        Address(province, await NumberAsync(administrator));

        string? FailureOf(Guid id) =>
            _site.Get<ISchedules>().Until(DateTimeOffset.MaxValue).SingleOrDefault(x => x.Document == id)?.Failure;
        // The log reports a schedule slightly before the document is read again.
        for (var tries = 0; tries < 600; tries++)
            if ((FailureOf(central) is null && !Documents.GetById(central)!.Published) || FailureOf(province) is null)
                await Task.Delay(200);
        Assert.Null(FailureOf(central));
        Assert.True(Documents.GetById(central)!.Published);
        Assert.Contains("Hà Nội", FailureOf(province), StringComparison.Ordinal);
        Assert.False(Documents.GetById(province)!.Published);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_published_at_its_hour_for_whoever_may_not_publish_any_more(bool disabled)
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await CreateAsync(
            officer,
            "message",
            $"Hẹn giờ rồi nghỉ {disabled}",
            _site.Folder(Own),
            _site.Message(disabled ? 9015 : 9016)
        );
        // Far enough for the account to change before.
        var hour = TimeProvider.System.GetUtcNow().AddSeconds(30);
        using var planned = await PublishAsync(officer, id, schedule: new { publishTime = hour });
        Assert.Equal(HttpStatusCode.OK, planned.StatusCode);
        var account = (string?)(await officer.GetAsync("user/current"))["id"];
        using var done = disabled
            ? await administrator.SendAsync("POST", "user/disable", new { userIds = new[] { new { id = account } } })
            : await administrator.SendAsync(
                "POST",
                "user/set-user-groups",
                new
                {
                    userIds = new[] { new { id = account } },
                    userGroupIds = new[] { new { id = OfficerGroup.Writer.Key } },
                }
            );
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());

        string? failure = null;
        for (var left = 600; failure is null && left > 0; left--, await Task.Delay(200))
            failure = _site
                .Get<ISchedules>()
                .Until(DateTimeOffset.MaxValue)
                .SingleOrDefault(x => x.Document == id)
                ?.Failure;
        Assert.Contains(disabled ? "đã bị khóa" : "không còn quyền xuất bản", failure, StringComparison.Ordinal);
        Assert.False(Documents.GetById(id)!.Published);
    }

    // Bypasses the check, as a program could.
    private void Address(Guid id, int writer)
    {
        var document = Documents.GetById(id)!;
        document.SetValue("places", $"umb://document/{_site.Place(Foreign):N}");
        Documents.Save(document, writer);
    }

    // A time that has passed by the time a slow machine reads it is refused, so it is tried again further ahead.
    private static async Task ScheduledSoonAsync(Session session, Guid id)
    {
        for (var ahead = TimeSpan.FromSeconds(3); ; ahead *= 2)
        {
            var hour = TimeProvider.System.GetUtcNow() + ahead;
            using var answer = await PublishAsync(session, id, schedule: new { publishTime = hour });
            if (answer.IsSuccessStatusCode)
                return;
            Assert.True(ahead < TimeSpan.FromMinutes(2), await answer.Content.ReadAsStringAsync());
        }
    }

    private void Schedule(Guid id, DateTime? at = null)
    {
        var document = Documents.GetById(id)!;
        var plan = Documents.GetContentScheduleByContentId(id);
        plan.Add(
            new ContentSchedule(
                "vi-VN",
                at ?? TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(2),
                ContentScheduleAction.Release
            )
        );
        Documents.PersistContentSchedule(document, plan);
    }

    private async Task<int> NumberAsync(Session session) =>
        _site.Get<OfficerDirectory>().Find((await session.GetAsync("user/current"))["id"]!.GetValue<Guid>())!.Number;
}
