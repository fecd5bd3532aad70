using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Keys;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Broadcast;

public sealed partial class AiringTests : IAsyncLifetime
{
    private const string Address = "/api/v1/broadcast-reports";
    private readonly BroadcastHost _host = new();
    private string _key = "";

    private static readonly Guid Spot = BroadcastSample.Scripts().Single(x => x.Slug == "spot-nam-gioi").Id;

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
    public async Task A_report_is_counted_once_however_often_it_is_sent()
    {
        var (first, one) = await SendAsync("a-1", Report(times: 2));
        var (again, same) = await SendAsync("a-1", Report(times: 2));
        var (other, _) = await SendAsync("a-1", Report(times: 3));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Conflict), (first, again, other));
        Assert.Equal(one.GetProperty("id").GetGuid(), same.GetProperty("id").GetGuid());
        var row = Assert.Single(await CountsAsync());
        Assert.Equal(
            (Spot, "00001", "2025-11-20", 2),
            (
                row.GetProperty("scriptId").GetGuid(),
                row.GetProperty("place").GetString(),
                row.GetProperty("day").GetString(),
                row.GetProperty("times").GetInt32()
            )
        );
    }

    [Fact]
    public async Task A_report_that_does_not_say_it_is_json_is_refused_by_name()
    {
        using var request = Keyed(HttpMethod.Post, Address);
        request.Headers.Add("Idempotency-Key", "t-1");
        request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain");
        using var answer = await _host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_reported_session_counts_each_of_its_scripts()
    {
        var (status, _) = await SendAsync(
            "p-1",
            new
            {
                programme = "2025-11-20/sang",
                place = "00001",
                airedAt = "2025-11-20T05:30:00+07:00",
            }
        );
        var programme = JsonDocument.Parse(await _host.TextAsync("/api/v1/programmes/00001/2025-11-20")).RootElement;
        var read = programme
            .GetProperty("sessions")[0]
            .GetProperty("items")
            .EnumerateArray()
            .Select(x => x.GetProperty("scriptId").GetGuid());

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(read.Order(), (await CountsAsync()).Select(x => x.GetProperty("scriptId").GetGuid()).Order());
    }

    [Fact]
    public async Task What_is_published_later_is_not_in_the_days_before_nor_in_their_reports()
    {
        const string before = "2025-11-20",
            after = "2025-11-22";
        var read = await _host.ReadAsync(before);
        var spot = _host.Store.Current.Find<Script>(Spot)!;
        var added = Guid.NewGuid();
        _host.Publish(
            spot with
            {
                Class = BulletinClass.Priority,
                Header = spot.Header with
                {
                    Id = added,
                    Slug = "bai-moi",
                    Audiences = [],
                    PublishedAt = _host.Time.Now,
                },
            }
        );

        Assert.Equal(read, await _host.ReadAsync(before));
        Assert.Contains(added, await _host.ReadAsync(after));
        await SendAsync(
            "n-1",
            new
            {
                programme = before,
                place = "00001",
                airedAt = $"{before}T17:30:00+07:00",
            }
        );
        var counted = (await CountsAsync()).Select(x => x.GetProperty("scriptId").GetGuid());
        Assert.Equal(read.Distinct().Order(), counted.Distinct().Order());
    }

    [Fact]
    public async Task Counts_come_as_csv_that_spreadsheets_read()
    {
        await SendAsync("c-1", Report(times: 1));
        using var request = Keyed(HttpMethod.Get, Address + "/counts.csv?from=2025-11-01&to=2025-11-30");
        using var response = await _host.Client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains(
            "2025-11-20,00001,Xã Bản Mẫu,",
            System.Text.Encoding.UTF8.GetString(bytes),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"place":"00001","airedAt":"2025-11-20T05:30:00+07:00"}""", "scriptId: give either")]
    [InlineData(
        """{"scriptId":"11111111-1111-1111-1111-111111111111","place":"00001","airedAt":"2025-11-20T05:30:00+07:00"}""",
        "scriptId: there is no script"
    )]
    [InlineData(
        """{"programme":"2025-11-20","place":"99999","airedAt":"2025-11-20T05:30:00+07:00"}""",
        "place: no unit"
    )]
    [InlineData(
        """{"programme":"hom-nay","place":"00001","airedAt":"2025-11-20T05:30:00+07:00"}""",
        "programme: must be a day"
    )]
    [InlineData(
        """{"programme":"2025-11-20","place":"00001","airedAt":"2025-12-20T05:30:00+07:00"}""",
        "airedAt: lies in the future"
    )]
    [InlineData("""{"programme":"2025-11-20","place":"00001"}""", "airedAt: is missing")]
    [InlineData(
        """{"programme":"2025-11-20","place":"00001","airedAt":"2025-11-20"""
            + """T05:30:00+07:00","note":"gọi 0912 345 678"}""",
        "note: must not hold"
    )]
    [InlineData("""{"programme":""", "$")]
    public async Task An_invalid_report_is_refused_naming_the_field(string body, string detail)
    {
        using var request = Keyed(HttpMethod.Post, Address);
        request.Headers.Add("Idempotency-Key", "w-1");
        request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        using var response = await _host.Client.SendAsync(request);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_reports_for_its_own_places_and_reads_their_counts_only()
    {
        await SendAsync("o-1", Report(times: 1));
        var keys = _host.Services.GetRequiredService<ApiKeyService>();
        _key = (await keys.AddAsync("Đài khác", [Scopes.Reports], places: ["00002"])).Text;
        var (foreign, problem) = await SendAsync("o-2", Report(times: 1));
        var seen = await CountsAsync();
        var form = await FormAsync(_key);
        using var csv = await _host.Client.SendAsync(
            Keyed(HttpMethod.Get, Address + "/counts.csv?from=2025-11-01&to=2025-11-30")
        );

        Assert.Equal(HttpStatusCode.Forbidden, foreign);
        Assert.Contains("00001", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(seen);
        Assert.DoesNotContain("00001", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("không phải của đài ở nơi này", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_a_province_reports_for_what_lies_below()
    {
        var keys = _host.Services.GetRequiredService<ApiKeyService>();
        _key = (await keys.AddAsync("Hệ thống của tỉnh", [Scopes.Reports], places: ["68"])).Text;
        var (status, _) = await SendAsync("t-1", Report(times: 1));
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Single(await CountsAsync());
    }

    [Fact]
    public async Task A_key_from_before_keys_had_places_can_read_and_its_owner_is_told_to_replace_it()
    {
        await using (
            var db = await _host.Services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContextAsync()
        )
            await db.Set<ApiKey>().ExecuteUpdateAsync(x => x.SetProperty(k => k.Places, ""));
        var (status, problem) = await SendAsync("e-1", Report(times: 1));
        using var read = await _host.Client.SendAsync(Keyed(HttpMethod.Get, "/api/v1/scripts"));
        using var counts = await _host.Client.SendAsync(Keyed(HttpMethod.Get, Address + "/counts"));
        var words = problem.GetProperty("detail").GetString();
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (status, counts.StatusCode));
        Assert.Contains("made for no place", words, StringComparison.Ordinal);
        Assert.Contains("khóa mới", words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        var keys = _host.Services.GetRequiredService<ApiKeyService>();
        await Assert.ThrowsAsync<ArgumentException>(() => keys.RotateAsync(_key[..12], TimeSpan.FromDays(7)));
    }

    [Theory]
    [InlineData(
        """{"programme":"2025-11-21/sang","place":"00001","airedAt":"2025-11-20T05:30:00+07:00"}""",
        "airedAt: lies before"
    )]
    [InlineData(
        """{"programme":"2025-11-20/chieu","place":"00001","airedAt":"2025-11-20T05:30:00+07:00"}""",
        "airedAt: lies before"
    )]
    public async Task A_reading_in_the_future_cannot_be_reported(string body, string detail)
    {
        var (status, problem) = await SendAsync("b-1", JsonDocument.Parse(body).RootElement);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Even_a_minute_in_the_future_is_refused()
    {
        var ahead = _host.Services.GetRequiredService<Core.Time.CampaignClock>().UtcNow.AddMinutes(1);
        var (status, _) = await SendAsync(
            "m-1",
            new
            {
                scriptId = Spot,
                place = "00001",
                airedAt = ahead,
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task Reports_need_a_key_with_the_right_scope()
    {
        using var none = await _host.Client.PostAsJsonAsync(Address, new { });
        _key = (await _host.Services.GetRequiredService<ApiKeyService>().AddAsync("Cổng mẫu", [Scopes.Webhooks])).Text;
        var (wrong, _) = await SendAsync("k-1", Report(times: 1));

        Assert.Equal(HttpStatusCode.Unauthorized, none.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, wrong);
    }

    private static object Report(int times) =>
        new
        {
            scriptId = Spot,
            place = "00001",
            airedAt = "2025-11-20T05:30:00+07:00",
            times,
        };

    private HttpRequestMessage Keyed(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Bearer", _key);
        return request;
    }

    private async Task<(HttpStatusCode, JsonElement)> SendAsync(string idempotency, object body)
    {
        using var request = Keyed(HttpMethod.Post, Address);
        request.Headers.Add("Idempotency-Key", idempotency);
        request.Content = JsonContent.Create(body);
        using var response = await _host.Client.SendAsync(request);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    private async Task<List<JsonElement>> CountsAsync()
    {
        using var response = await _host.Client.SendAsync(Keyed(HttpMethod.Get, Address + "/counts"));
        return
        [
            .. JsonDocument
                .Parse(await response.Content.ReadAsStringAsync())
                .RootElement.GetProperty("items")
                .EnumerateArray(),
        ];
    }
}
