using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Campaign.Content.Projection;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Keys;
using Campaign.Web.Tests.Api;
using Campaign.Web.Tests.Mail;
using Campaign.Web.Tests.Operations.Deploy;
using Campaign.Web.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Campaign.Web.Tests.Whole.Morning;

/// <summary>
/// Ten to five, forty minutes before the loudspeakers: nginx as operators have it, and everybody who has the programme
/// already.
/// </summary>
[Collection("whole")]
public sealed class MorningTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private const string Place = "20",
        Calendar = $"/api/v1/programmes/{Place}/sessions.ics",
        LeftOut = "Cán bộ đã bỏ ra khỏi ngày này.";

    private static readonly DateTimeOffset HalfPastFour = NextFirstOfDecember();

    private static readonly string Date = HalfPastFour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Programme = $"/api/v1/programmes/{Place}/{Date}",
        Page = $"/loa/{Place}/{Date}";

    private readonly DirectoryInfo _drop = Directory.CreateTempSubdirectory("campaign-morning-");
    private readonly SmtpServer _server = new();
    private readonly Stopwatch _watch = new();
    private MorningSite _site = null!;
    private SampleNginx _nginx = null!;
    private Receiver _receiver = null!;
    private HttpClient _reader = new();

    public async Task InitializeAsync()
    {
        _site = new(_server, _drop) { Now = HalfPastFour };
        await _site.InitializeAsync();
        _nginx = await SampleNginx.StartAsync(_site.Http.BaseAddress!);
        _receiver = await Receiver.StartAsync();
        _reader = new(
            new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = SampleNginx.IsOurs } }
        )
        {
            BaseAddress = _nginx.Address,
            DefaultRequestHeaders = { Host = SampleNginx.Name },
        };
    }

    public async Task DisposeAsync()
    {
        await _receiver.DisposeAsync();
        _nginx.Dispose();
        await _site.DisposeAsync();
    }

    public void Dispose()
    {
        _reader.Dispose();
        _server.Dispose();
        _drop.DeleteAll();
    }

    [Fact]
    public async Task What_an_officer_excludes_in_the_morning_reaches_everyone()
    {
        using var officer = await OfficerAsync();
        await SubscribeAsync(officer);
        await UntilAsync("the first mail", async () => (await MailsAsync()).Count == 1);
        var (script, title) = await FirstItemAsync();
        await UntilAsync("a package in the folder", () => Task.FromResult(Dropped(script)));
        Assert.DoesNotContain(LeftOut, await _reader.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Contains(title, await CalendarAsync(), StringComparison.Ordinal);

        _site.Now = HalfPastFour.AddMinutes(20);
        await ExcludeAsync(officer, script);

        await Task.WhenAll(
            UntilAsync("a station that polls, through nginx", async () => !await IsReadAsync(Programme, script)),
            UntilAsync(
                "a person who reloads /loa, through nginx",
                async () => (await _reader.GetStringAsync(Page)).Contains(LeftOut, StringComparison.Ordinal)
            ),
            UntilAsync(
                "a calendar, through nginx, read by python3-icalendar",
                async () => !(await CalendarAsync()).Contains(title, StringComparison.Ordinal)
            ),
            UntilAsync("a folder of another system", () => Task.FromResult(!Dropped(script))),
            HookedAsync(script)
        );
        Assert.Contains(title, Told(), StringComparison.Ordinal);

        // Five quiet minutes later.
        Assert.Single(await MailsAsync());
        _site.Now = HalfPastFour.AddMinutes(26);
        await UntilAsync("a mailbox, after five quiet minutes", async () => (await MailsAsync()).Count == 2);
        var mail = MailTests.Decoded((await MailsAsync())[1]);
        Assert.StartsWith("CHƯƠNG TRÌNH ĐÃ THAY ĐỔI SAU THƯ TRƯỚC.", mail, StringComparison.Ordinal);
        Assert.Contains($"  - Bỏ, không đọc: {title}\n", mail.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    // What the site begins with was published today. To a clock before that, every change would be of the same moment.
    private static DateTimeOffset NextFirstOfDecember()
    {
        var now = TimeProvider.System.GetUtcNow();
        var day = new DateTimeOffset(now.Year, 12, 1, 4, 30, 0, TimeSpan.FromHours(7));
        return day > now ? day : day.AddYears(1);
    }

    // One of the province: over TLS, a chief editor needs a second step, which is not what this is about.
    private Task<Session> OfficerAsync()
    {
        var folder = _site
            .Services.GetRequiredService<SnapshotFollower>()
            .FoldersOfProvinces(_site.Services.GetRequiredService<SnapshotStore>().Current)
            .Single(x => x.Value == Place)
            .Key;
        return _site.SignInAsync(OfficerGroup.ProvinceOfficer, x => x.DocumentStartNodes = [folder]);
    }

    private async Task SubscribeAsync(Session officer)
    {
        using var added = await officer.SendAsync(
            "POST",
            "campaign/broadcast/stations",
            new
            {
                place = Place,
                address = "dai@lang-son.example.vn",
                at = "04:30",
            }
        );
        Assert.True(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync());
        var (_, key) = await _site
            .Services.GetRequiredService<ApiKeyService>()
            .AddAsync("Hệ thống của tỉnh (mẫu)", [Scopes.Webhooks]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/webhooks")
        {
            Content = JsonContent.Create(
                new
                {
                    url = _receiver.Url,
                    types = new[] { "programme" },
                    places = new[] { Place },
                }
            ),
        };
        request.Headers.Authorization = new("Bearer", key);
        using var hooked = await _site.Http.SendAsync(request);
        Assert.True(hooked.IsSuccessStatusCode, await hooked.Content.ReadAsStringAsync());
    }

    private async Task ExcludeAsync(Session officer, string script)
    {
        using var done = await officer.SendAsync(
            "POST",
            "campaign/broadcast/edits",
            new
            {
                place = Place,
                kind = "Exclude",
                scripts = new[] { script },
                from = Date,
                until = Date,
                reason = "Bài này đọc sau.",
            }
        );
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        _watch.Start();
    }

    // A receiver goes past the cache with the address it is sent.
    private async Task HookedAsync(string script)
    {
        await UntilAsync("a webhook's receiver", () => Task.FromResult(!_receiver.Taken.IsEmpty));
        var data = JsonNode.Parse(Assert.Single(_receiver.Taken).Body)!["data"]!;
        var address = new Uri(data["url"]!.GetValue<string>());
        Assert.False(await IsReadAsync(address.PathAndQuery, script));
    }

    private async Task<bool> IsReadAsync(string address, string script) =>
        Items(await _reader.GetStringAsync(address)).Any(x => $"{x["scriptId"]}" == script);

    private async Task<(string Id, string Title)> FirstItemAsync()
    {
        var item = Items(await _reader.GetStringAsync(Programme)).First(x => $"{x["part"]}" == "content");
        return ($"{item["scriptId"]}", $"{item["title"]}");
    }

    private static IEnumerable<JsonNode> Items(string programme) =>
        JsonNode.Parse(programme)!["sessions"]!.AsArray().SelectMany(x => x!["items"]!.AsArray()).Select(x => x!);

    // What the morning's entry says.
    private async Task<string> CalendarAsync()
    {
        var read = await Validators.PythonAsync("read_calendar.py", await _reader.GetStringAsync(Calendar));
        var entry = JsonNode
            .Parse(read)!
            .AsArray()
            .Where(x => $"{x!["start"]}".StartsWith(Date, StringComparison.Ordinal));
        return string.Join('\n', entry.Select(x => $"{x!["description"]}"));
    }

    private bool Dropped(string script)
    {
        var manifest = new FileInfo(Path.Combine(_drop.FullName, Place, "manifest.json"));
        return manifest.Exists
            && JsonNode.Parse(File.ReadAllText(manifest.FullName))!["packages"]!
                .AsArray()
                .Where(x => $"{x!["date"]}" == Date)
                .Any(x => x!["holds"]!.ToJsonString().Contains(script, StringComparison.Ordinal));
    }

    private string Told() =>
        string.Join(
            '\n',
            JsonNode.Parse(File.ReadAllText(Path.Combine(_drop.FullName, Place, "manifest.json")))!["changes"]!
                .AsArray()
                .Where(x => $"{x!["change"]}" == "replaced")
                .SelectMany(x => x!["what"]!.AsArray())
        );

    private async Task<IReadOnlyList<string>> MailsAsync()
    {
        await _site.Services.GetRequiredService<MorningMail>().RoundAsync();
        return _server.Messages;
    }

    private async Task UntilAsync(string who, Func<Task<bool>> sees)
    {
        var patience = Stopwatch.StartNew();
        while (!await sees())
        {
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(10), $"It never reached {who}.");
            await Task.Delay(200);
        }
        if (_watch.IsRunning)
            output.WriteLine($"{_watch.Elapsed.TotalSeconds, 6:0.0} s  {who}");
    }
}
