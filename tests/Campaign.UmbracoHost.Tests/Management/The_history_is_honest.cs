using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Tests.Management;

/// <summary>One line for each thing an officer did, with the language where there is one.</summary>
[Collection(OnBackoffice.Name)]
public sealed class The_history_is_honest(BackofficeFixture fixture)
{
    [Fact]
    public async Task Creating_saving_publishing_and_withdrawing_are_a_line_each()
    {
        var chief = fixture.As(OfficerGroup.ChiefEditor);
        await chief.PublishAsync(fixture.National);
        var page = await chief.CreateAsync(SampleTypes.Page, "Lịch sử", fixture.National);
        await chief.PublishAsync(page);
        using var unpublished = await chief.SendAsync(
            "PUT",
            $"document/{page}/unpublish",
            new { cultures = new[] { "vi-VN" } }
        );
        Assert.True(unpublished.IsSuccessStatusCode);
        var lines = (await chief.GetAsync($"document/{page}/audit-log?orderDirection=Ascending"))["items"]!
            .AsArray()
            .Select(x => $"{x!["logType"]} [{x["parameters"]}] {x["comment"]}")
            .ToList();
        Assert.Equal(
            [
                "SaveVariant [vi-VN] Đã lưu: vi-VN",
                "PublishVariant [vi-VN] Đã xuất bản: vi-VN",
                "UnpublishVariant [vi-VN] Đã gỡ xuống: vi-VN",
            ],
            lines
        );
    }

    [Fact]
    public async Task A_scheduled_publication_is_put_down_to_the_clock_and_names_its_language()
    {
        var chief = fixture.As(OfficerGroup.ChiefEditor);
        await chief.PublishAsync(fixture.National);
        var page = await chief.CreateAsync(SampleTypes.Page, "Hẹn giờ", fixture.National);
        var at = fixture.Host.Clock.GetUtcNow().AddMinutes(5);
        using var scheduled = await chief.SendAsync(
            "PUT",
            $"document/{page}/publish",
            new { publishSchedules = new[] { new { culture = "vi-VN", schedule = new { publishTime = at } } } }
        );
        Assert.True(scheduled.IsSuccessStatusCode, await scheduled.Content.ReadAsStringAsync());
        fixture.Host.Clock.Ahead += TimeSpan.FromMinutes(6);
        fixture.Host.RunSchedule();
        fixture.Host.Clock.Ahead -= TimeSpan.FromMinutes(6);
        var lines = (await chief.GetAsync($"document/{page}/audit-log?orderDirection=Ascending"))["items"]!
            .AsArray()
            .Select(x => $"{x!["logType"]} [{x["parameters"]}] {x["comment"]}")
            .ToList();
        Assert.Equal("PublishVariant [vi-VN] Đã xuất bản: vi-VN", lines[^1]);
    }
}
