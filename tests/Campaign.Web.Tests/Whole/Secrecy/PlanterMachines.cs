using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Campaign.Core.Broadcast;
using Campaign.Core.Results;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Keys;
using Campaign.Web.Reporting;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole.Secrecy;

/// <summary>Stations, units and other systems: their keys, addresses, links, and what they have handed in.</summary>
internal sealed partial class Planter
{
    private async Task PlantMachinesAsync()
    {
        var keys = whole.Services.GetRequiredService<ApiKeyService>();
        var (_, key) = await keys.AddAsync(
            Secrets.Word("name of a key's owner"),
            Scopes.All,
            places: [AuthoritySite.Own]
        );
        Secrets.Keep("key", key);
        var (_, typed) = await keys.AddTypedAsync(
            Secrets.Word("name of a station with a typed key"),
            TimeSpan.FromDays(30),
            [AuthoritySite.Own]
        );
        Secrets.Keep("typed key", typed);
        await ListenAsync(key);
        await ReportAiringAsync(key);
        var fault = await whole
            .Services.GetRequiredService<Stations>()
            .AddAsync(AuthoritySite.Own, $"{Secrets.Word("address of a station")}@example.test", new TimeOnly(0, 0));
        Assert.Null(fault);
        await whole.Services.GetRequiredService<StationOutbox>().QueueDueAsync(default);
        await whole.Services.GetRequiredService<StationOutbox>().SendDueAsync(default);
    }

    private async Task ListenAsync(string key)
    {
        var host = Secrets.Word("host of a webhook");
        await ListenAsync(
            key,
            $"https://{host}.invalid/{Secrets.Word("path of a webhook")}?t={Secrets.Word("its query")}"
        );
        await ListenAsync(key, whole.Receiver.Url);
    }

    private async Task ListenAsync(string key, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/webhooks");
        request.Headers.Authorization = new("Bearer", key);
        request.Headers.Add("Idempotency-Key", Secrets.Word("key that makes a request happen once"));
        request.Content = JsonContent.Create(
            new { url, contact = $"{Secrets.Word("address of a webhook's office")}@example.test" }
        );
        using var answer = await whole.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        Secrets.Keep("secret of a webhook", JsonNode.Parse(text)!["secret"]!.GetValue<string>());
    }

    private async Task ReportAiringAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/broadcast-reports");
        request.Headers.Authorization = new("Bearer", key);
        request.Headers.Add("Idempotency-Key", Secrets.Word("key of an airing report"));
        request.Content = JsonContent.Create(
            new
            {
                scriptId = Snapshot.All<Script>().First().Id,
                place = AuthoritySite.Own,
                airedAt = "2025-11-20T05:30:00+07:00",
            }
        );
        await DoneAsync(whole.Http.SendAsync(request));
    }

    private async Task PlantReportsAsync()
    {
        var results = new ResultSite(whole);
        var code = await results.IndicatorAsync();
        foreach (var (number, action) in new[] { (0, "submitted"), (1, "returned"), (2, "a draft") })
        {
            var unit = new ReportingUnit(results.Province(number), null);
            var stop = CancellationToken.None;
            var report = await results.Store.OpenAsync(ResultSite.Campaign, ResultSite.Year, unit, "officer:a", stop);
            var content = ReportContent.Empty with
            {
                Narrative = Narrative.Of([
                    .. Narrative.Headings.Select(x => Secrets.Word($"report, {action}: {x.Field}")),
                ]),
                Figures = ReportContent.Empty.Figures.Add(
                    new(code, null),
                    new(Secrets.Count($"report, {action}: figure"))
                ),
            };
            report = (await results.Store.SaveAsync(report.Id, report.Revision, content, "officer:a", stop)).Now;
            if (action == "a draft")
                continue;
            report = await results.Store.ActAsync(
                report.Id,
                report.Revision,
                ReportAction.Submit,
                null,
                "officer:a",
                stop
            );
            if (action == "returned")
                await results.Store.ActAsync(
                    report.Id,
                    report.Revision,
                    ReportAction.Return,
                    Secrets.Word("words of a returned report"),
                    "officer:b",
                    stop
                );
        }
        await whole.Services.GetRequiredService<AcceptedReports>().ReadAsync(default);
        var (path, _) = await results.LinkAsync(results.Province(3));
        Secrets.Keep("token of a unit's link", path[(path.LastIndexOf('/') + 1)..]);
        // Opened, so that a log would have it.
        await DoneAsync(whole.Http.GetAsync(path));
    }

    private async Task PlantCallAsync()
    {
        using var chief = await SignInAsync(OfficerGroup.ChiefEditor);
        var number = (await chief.GetAsync("campaign/calls?q=111"))["items"]![0]!;
        await DoneAsync(
            chief.SendAsync(
                "POST",
                $"campaign/calls/{number["id"]}",
                new
                {
                    result = "no-answer",
                    number = number["phones"]![0]!["number"]!.GetValue<string>(),
                    words = Secrets.Word("what was heard in a call"),
                }
            )
        );
    }
}
