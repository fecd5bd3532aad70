using System.Net;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;

namespace Campaign.UmbracoHost.Tests.Scheduling;

/// <summary>What an officer does with one page and its plans, through the API as the client does it.</summary>
internal sealed class ScheduleDesk(Session session, Guid page)
{
    public Guid Page => page;

    public static async Task<ScheduleDesk> WithPageAsync(SchedulesFixture fixture, Guid? folder = null)
    {
        var name = $"Trang {Guid.NewGuid():N}";
        var page = await fixture.Chief.CreateAsync(SampleTypes.Page, name, folder ?? fixture.Folder);
        return new(fixture.Chief, page);
    }

    public Task<(HttpStatusCode Status, string Text)> PublishAsync(params string[] cultures) =>
        SendAsync("publish", new { publishSchedules = cultures.Select(x => new { culture = x }) });

    /// <summary>As the dialog sends it: both times, null where there is none.</summary>
    public Task<(HttpStatusCode Status, string Text)> ScheduleAsync(
        DateTimeOffset? publish,
        DateTimeOffset? unpublish,
        string culture = "vi-VN"
    )
    {
        var schedule = new { publishTime = publish, unpublishTime = unpublish };
        return SendAsync("publish", new { publishSchedules = new[] { new { culture, schedule } } });
    }

    public Task<(HttpStatusCode Status, string Text)> UnpublishAsync(params string[] cultures) =>
        SendAsync("unpublish", new { cultures });

    public async Task<(HttpStatusCode Status, string Text)> SendAsync(string verb, object body)
    {
        using var answer = await session.SendAsync("PUT", $"document/{page}/{verb}", body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Saves titles; null leaves a language as it is.</summary>
    public async Task WriteAsync(string? vietnamese, string? english = null)
    {
        using var read = await session.SendAsync("GET", $"document/{page}");
        var titles = new[] { (Culture: "vi-VN", Title: vietnamese), (Culture: "en-US", Title: english) }
            .Where(x => x.Title is not null)
            .ToList();
        using var saved = await session.SendAsync(
            "PUT",
            $"document/{page}",
            new
            {
                values = titles.Select(x => new
                {
                    alias = "title",
                    x.Culture,
                    segment = (string?)null,
                    value = x.Title,
                }),
                variants = titles.Select(x => new
                {
                    x.Culture,
                    segment = (string?)null,
                    name = $"{page:N} {x.Culture}",
                }),
            },
            x => x.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString())
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }

    /// <summary>What readers get, or null.</summary>
    public async Task<string?> PublicAsync(string culture = "vi-VN")
    {
        using var answer = await session.SendAsync("GET", $"/published?culture={culture}");
        return JsonNode
            .Parse(await answer.Content.ReadAsStringAsync())!
            .AsArray()
            .FirstOrDefault(x => x!["id"]!.GetValue<Guid>() == page)
            ?["title"]?.GetValue<string>();
    }

    /// <summary>The planned times that the client shows.</summary>
    public async Task<(DateTimeOffset? Publish, DateTimeOffset? Unpublish)> PlanAsync(string culture = "vi-VN")
    {
        var variant = (await session.GetAsync($"document/{page}"))["variants"]!
            .AsArray()
            .FirstOrDefault(x => x!["culture"]!.GetValue<string>() == culture);
        return (Time(variant?["scheduledPublishDate"]), Time(variant?["scheduledUnpublishDate"]));
    }

    /// <summary>The lines of the history about plans, oldest first.</summary>
    public async Task<List<string>> HistoryAsync() =>
        [
            .. (await session.GetAsync($"document/{page}/audit-log?orderDirection=Ascending"))["items"]!
                .AsArray()
                .Where(x => x!["logType"]!.GetValue<string>() == "Custom")
                .Select(x => x!["parameters"]!.GetValue<string>()),
        ];

    private static DateTimeOffset? Time(JsonNode? value) => value?.GetValue<DateTimeOffset>();
}
