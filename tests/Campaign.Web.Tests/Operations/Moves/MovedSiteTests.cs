using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Keys;
using Campaign.Web.Reporting;
using Campaign.Web.Tests.Operations.Backups;
using Campaign.Web.Tests.Webhooks;
using Campaign.Web.Tests.Whole;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Session = Campaign.Testing.Backoffice.Session;

namespace Campaign.Web.Tests.Operations.Moves;

/// <summary>
/// After a move everybody goes on: officers, stations, mirrors, receivers of webhooks, units that report.
/// </summary>
[Collection("whole")]
public sealed class MovedSiteTests : IDisposable
{
    private const string Email = "quan-tri@example.test";
    private const string Draft = "Bản thảo chưa công bố (mẫu)";
    private static readonly ReportingUnit Unit = new("20", null);

    private readonly BackupSites _sites = new();
    private readonly Dictionary<string, string> _known = [];
    private Guid _message,
        _draft;
    private int _texts;
    private string _key = "",
        _cursor = "";

    public void Dispose() => _sites.Dispose();

    [Fact]
    public async Task Everybody_goes_on_after_a_move_to_PostgreSQL_and_after_the_way_back()
    {
        await using var receiver = await Receiver.StartAsync();
        var settings = await FirstStart.CopyToAsync(_sites.Folder.CreateSubdirectory("site"));
        settings["Campaign:Webhooks:AllowedNetworks"] = "127.0.0.1, ::1";
        await ServeAsync(settings, (app, http) => UseAsync(app, http, receiver));

        var (there, _) = await MoveSites.MoveAsync(settings, BackupSites.Database(postgres: true)!);
        await ServeAsync(there, (app, http) => GoOnAsync(app, http, receiver));

        var (back, _) = await MoveSites.MoveAsync(there, _sites.Place("back"));
        await ServeAsync(back, (app, http) => GoOnAsync(app, http, receiver));
    }

    private async Task UseAsync(WebApplication app, HttpClient http, Receiver receiver)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var officer = new Officer
            {
                Name = "Quản trị",
                Email = Email,
                GroupAliases = ["administrator"],
            };
            var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
            Assert.Empty((await accounts.AddAsync(officer, Session.Password, by: null)).Errors);
        }
        (_, _key) = await app
            .Services.GetRequiredService<ApiKeyService>()
            .AddAsync("Đài mẫu", [Scopes.Webhooks, Scopes.Reports], null, ["20"]);
        using (var made = await SendAsync(http, HttpMethod.Post, "/api/v1/webhooks", new { url = receiver.Url }))
            Assert.True(made.StatusCode == HttpStatusCode.Created, await made.Content.ReadAsStringAsync());

        var snapshot = app.Services.GetRequiredService<SnapshotStore>().Current;
        var messages = snapshot.Items.Where(x => x.Type == ItemType.Message).Select(x => x.Id).Distinct().Take(2);
        (_message, _draft) = (messages.First(), messages.Last());
        using var session = await Session.SignInAsync(http.BaseAddress!.ToString(), Email);
        await RewriteAsync(app, session);
        var documents = app.Services.GetRequiredService<IContentService>();
        var document = documents.GetById(_draft)!;
        document.SetCultureName(Draft, "vi-VN");
        Assert.True(documents.Save(document).Success);

        var folder = Directory.CreateDirectory(_sites.Place("site/media/a"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bài.txt"), "Đắk Nông");
        await AirAsync(app, http);
        var reports = app.Services.GetRequiredService<ReportStore>();
        var report = await reports.OpenAsync("thang-mau", 2025, Unit, "link:mẫu", default);
        _known["report"] = $"{report.Id} {report.Revision}";
        await RememberAsync(app, http);
    }

    private async Task GoOnAsync(WebApplication app, HttpClient http, Receiver receiver)
    {
        // Everything as it was left.
        using var session = await Session.SignInAsync(http.BaseAddress!.ToString(), Email);
        var documents = app.Services.GetRequiredService<IContentService>();
        Assert.Equal(Draft, documents.GetById(_draft)!.GetCultureName("vi-VN"));
        Assert.Equal(_known["versions"], Versions(app));
        var report = (
            await app.Services.GetRequiredService<ReportStore>().FindAsync("thang-mau", 2025, Unit, default)
        )!;
        Assert.Equal(_known["report"], $"{report.Id} {report.Revision}");
        var media = app.Services.GetRequiredService<Campaign.UmbracoHost.Startup.UmbracoHostOptions>().MediaPath;
        Assert.Equal("Đắk Nông", await File.ReadAllTextAsync(Path.Combine(media, "a", "bài.txt")));

        // A mirror goes on at its old cursor and hears of exactly what has changed since.
        Assert.Empty(await ChangesAsync(http));
        var before = receiver.Taken.Count;
        await RewriteAsync(app, session);
        while (!(await ChangesAsync(http)).Any(x => x!["id"]!.GetValue<Guid>() == _message))
            await Task.Delay(100);
        // What shows the message is told of as well, in any order.
        while (!receiver.Taken.Skip(before).Any(x => x.Body.Contains(_message.ToString(), StringComparison.Ordinal)))
            await Task.Delay(100);

        // The station's key counts, and new rows get numbers that nobody had.
        Assert.Equal(_known["airings"], await AskAsync(http, "/api/v1/broadcast-reports/counts"));
        Assert.Equal(_known["webhooks"], await AskAsync(http, "/api/v1/webhooks"));
        await AirAsync(app, http);
        await RememberAsync(app, http);
    }

    private async Task<JsonArray> ChangesAsync(HttpClient http) =>
        (await http.GetFromJsonAsync<JsonObject>($"/api/v1/changes?since={_cursor}"))!["changes"]!.AsArray();

    // What the next start has to find.
    private async Task RememberAsync(WebApplication app, HttpClient http)
    {
        _known["versions"] = Versions(app);
        _known["airings"] = await AskAsync(http, "/api/v1/broadcast-reports/counts");
        _known["webhooks"] = await AskAsync(http, "/api/v1/webhooks");
        _cursor = (await http.GetFromJsonAsync<JsonObject>("/api/v1"))!["cursor"]!.GetValue<string>();
    }

    private async Task RewriteAsync(WebApplication app, Session session)
    {
        var documents = app.Services.GetRequiredService<IContentService>();
        var document = documents.GetById(_message)!;
        document.SetCultureName($"Thông điệp mẫu, lần {++_texts}", "vi-VN");
        Assert.True(documents.Save(document).Success);
        await session.PublishAsync(_message);
    }

    private async Task AirAsync(WebApplication app, HttpClient http)
    {
        var script = app.Services.GetRequiredService<SnapshotStore>().Current.All<Script>().First().Id;
        var today = app.Services.GetRequiredService<CampaignClock>().Today;
        using var told = await SendAsync(
            http,
            HttpMethod.Post,
            "/api/v1/broadcast-reports",
            new
            {
                scriptId = script,
                place = "20",
                airedAt = $"{today:yyyy-MM-dd}T00:00:00+07:00",
                times = 1,
            }
        );
        Assert.True(told.StatusCode == HttpStatusCode.Created, await told.Content.ReadAsStringAsync());
    }

    private string Versions(WebApplication app)
    {
        var documents = app.Services.GetRequiredService<IContentService>();
        return string.Join(
            ", ",
            documents
                .GetVersions(documents.GetById(_message)!.Id)
                .Select(x => $"{x.VersionId} {x.GetCultureName("vi-VN")}")
        );
    }

    private async Task<string> AskAsync(HttpClient http, string path)
    {
        using var answer = await SendAsync(http, HttpMethod.Get, path, null);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{path}: {text}");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Content = body is null ? null : JsonContent.Create(body);
        return await http.SendAsync(request);
    }

    private static async Task ServeAsync(
        Dictionary<string, string?> settings,
        Func<WebApplication, HttpClient, Task> work
    )
    {
        await using var app = MoveSites.Site(settings);
        await Application.PrepareAsync(app);
        Application.Map(app);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await work(app, http);
        await app.StopAsync();
    }
}
