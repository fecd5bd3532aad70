using System.Net;
using Campaign.Web.Broadcast.Loa;
using Campaign.Web.Fetches;
using Campaign.Web.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Broadcast;

public sealed class PullTests : IAsyncLifetime
{
    private readonly BroadcastHost _host = new();
    private string _key = "";

    private static readonly Guid Spot = BroadcastSample.Scripts().Single(x => x.Slug == "spot-nam-gioi").Id;

    private static readonly DateOnly Today = new(2025, 11, 21);

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _key = (
            await _host
                .Services.GetRequiredService<ApiKeyService>()
                .AddAsync("Đài mẫu", [Scopes.Reports], places: ["00001"])
        ).Text;
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Fetches_with_a_key_and_opened_pages_are_counted_by_place_and_day_even_for_prepared_answers()
    {
        await GetAsync("/api/v1/programmes/00001/2025-11-22", keyed: true);
        await GetAsync("/api/v1/programmes/00001/2025-11-22", keyed: true);
        await GetAsync("/api/v1/programmes/00001/2025-11-21.txt", keyed: true);
        await GetAsync("/api/v1/programmes/00001/2025-11-21/doc-truoc.txt", keyed: true);
        await GetAsync("/api/v1/programmes/00001/sessions.ics", keyed: true);
        await GetAsync($"/api/v1/scripts/{Spot}.ssml", keyed: true);
        await GetAsync($"/api/v1/scripts/{Spot}", keyed: true);
        await GetAsync("/loa/00001/2025-11-21");
        await GetAsync("/loa/00002/2025-11-21");

        Assert.Equal(
            [
                $" {Spot} Script 2",
                $"00001 {Guid.Empty} Page 1",
                $"00001 {Guid.Empty} Programme 2",
                $"00001 {Guid.Empty} ProgrammeWithNotices 3",
                $"00002 {Guid.Empty} Page 1",
            ],
            await CountsAsync()
        );
    }

    [Fact]
    public async Task Fetches_without_a_key_failures_and_304s_are_not_counted()
    {
        await GetAsync("/api/v1/programmes/00001/2025-11-22");
        await GetAsync("/api/v1/scripts", keyed: true);
        await GetAsync("/loa");
        await GetAsync("/loa/bao-cao/2025-11");
        await GetAsync("/api/v1/programmes/99999/2025-11-22", keyed: true, expected: HttpStatusCode.NotFound);
        using var first = await _host.Client.GetAsync("/loa/00001/2025-11-21");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/loa/00001/2025-11-21");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await _host.Client.SendAsync(request);
        using var head = await _host.Client.SendAsync(new(HttpMethod.Head, "/loa/00001/2025-11-21"));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal([$"00001 {Guid.Empty} Page 1"], await CountsAsync());
    }

    [Fact]
    public async Task Counts_of_several_flushes_add_up_and_none_is_lost_between_them()
    {
        var store = _host.Services.GetRequiredService<FetchStore>();
        var fetch = new Fetch(Today, "cpk_mau", "00001", Guid.Empty, FetchedThing.Programme);
        var counting = Task.Run(() =>
        {
            for (var i = 0; i < 20_000; i++)
                store.Count(fetch);
        });
        while (!counting.IsCompleted)
            await store.FlushAsync(default);
        await counting;

        Assert.Equal([$"00001 {Guid.Empty} Programme 20000"], await CountsAsync());
    }

    [Fact]
    public async Task The_month_shows_what_was_published_pulled_and_aired_by_place()
    {
        await GetAsync("/api/v1/programmes/00001/2025-11-21", keyed: true);
        await GetAsync("/loa/00001/2025-11-21");
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["buoi"] = "sang", ["khoa"] = _key }
        );
        using var reported = await _host.Client.PostAsync("/loa/00001/2025-11-21/da-phat", form);
        var usable = _host
            .Store.Current.All<Core.Broadcast.Script>()
            .Count(x => !(x.Header.ValidUntil < new DateOnly(2025, 11, 1)));

        var csv = await _host.TextAsync("/loa/bao-cao/2025-11.csv");
        var row = csv.Split("\r\n")[1];
        var page = await _host.TextAsync("/loa/bao-cao/2025-11");

        Assert.StartsWith(
            $"2025-11,00001,\"Xã Bản Mẫu, tỉnh Lâm Đồng\",{usable},1,1,1,",
            row,
            StringComparison.Ordinal
        );
        Assert.Contains("Tải bằng khóa", page, StringComparison.Ordinal);
        Assert.DoesNotContain("không được đếm", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_month_is_printed_with_its_own_title()
    {
        await GetAsync("/loa/00001/2025-11-21");
        using var answer = await _host.Client.GetAsync("/loa/bao-cao/2025-11.pdf");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.True(answer.IsSuccessStatusCode, System.Text.Encoding.UTF8.GetString(bytes));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        var (text, title) = PdfText.Of(bytes);
        Assert.Equal("Báo cáo phát thanh tháng 11/2025", title);
        Assert.Contains("Xã Bản Mẫu", text, StringComparison.Ordinal);
    }

    private async Task GetAsync(string path, bool keyed = false, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (keyed)
            request.Headers.Authorization = new("Bearer", _key);
        using var answer = await _host.Client.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        Assert.True(expected == answer.StatusCode, $"{path}: {answer.StatusCode}");
    }

    private async Task<List<string>> CountsAsync() =>
        [
            .. (
                await _host
                    .Services.GetRequiredService<FetchStore>()
                    .ListAsync(Today, Today, MonthlyFigures.Pulls, default)
            )
                .Select(x => $"{x.Place} {x.Item} {x.What} {x.Times}")
                .Order(StringComparer.Ordinal),
        ];
}
