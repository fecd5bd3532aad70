using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Campaign.Benchmarks.Backoffice;
using Campaign.Benchmarks.Publish;
using Campaign.Benchmarks.Search;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Web;
using Campaign.Web.Keys;
using Campaign.Web.Reporting;
using Campaign.Web.Reporting.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Benchmarks.Reporting;

/// <summary>
/// A province of 124 communes: every commune hands in its report over HTTP, each is accepted, the sums are read and the
/// province's document is made. Twice, for another year each time: right after a start and warm.
/// </summary>
internal static class ReportBenchmark
{
    private const string Campaign = "thang-hanh-dong";
    private const string Province = "68";

    private const string Indicators = """
        items:
          - id: noi-chuyen-YEAR
            title: Buổi nói chuyện (mẫu để đo)
            code: DO-YEAR-1
            order: 1
            unit: buổi
            levels: [province, commune]
          - id: to-roi-YEAR
            title: Tờ rơi (mẫu để đo)
            code: DO-YEAR-2
            order: 2
            unit: tờ
            levels: [province, commune]
        """;

    public static async Task<int> RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-reports-");
        SampleContent.Write(Path.Combine(folder.FullName, "content"), 1);
        foreach (var year in (string[])["2025", "2026"])
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "content", Campaign, year, "indicators.yaml"),
                Indicators.Replace("YEAR", year, StringComparison.Ordinal)
            );
        await using var app = Application.Build([], x => Adjust(x, folder.FullName));
        await Application.PrepareAsync(app);
        Application.Map(app);
        await app.StartAsync();
        var (_, key) = await app
            .Services.GetRequiredService<ApiKeyService>()
            .AddAsync("Tỉnh mẫu", [Scopes.Results], places: [Province]);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        foreach (var year in (int[])[2025, 2026])
            await new Round(app.Services, http, output, year).RunAsync();
        await output.WriteLineAsync($"load average {EditingBenchmark.Load()}");
        await app.StopAsync();
        folder.DeleteAll();
        return 0;
    }

    private static void Adjust(WebApplicationBuilder builder, string folder)
    {
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["urls"] = "http://127.0.0.1:0",
                ["Campaign:DataPath"] = Path.Combine(folder, "data"),
                ["Campaign:ContentPath"] = Path.Combine(folder, "content"),
                ["Campaign:ThemesPath"] = Corpus.Folder("themes"),
            }
        );
    }

    private sealed class Round(IServiceProvider services, HttpClient http, TextWriter output, int year)
    {
        private readonly ReportStore _reports = services.GetRequiredService<ReportStore>();
        private readonly CampaignSnapshot _snapshot = services.GetRequiredService<SnapshotStore>().Current;

        public async Task RunAsync()
        {
            var communes = _snapshot
                .All<Place>()
                .Where(x =>
                    x.Level == PlaceLevel.Commune && x.Versions.Any(v => v.ValidTo is null && v.Parent == Province)
                )
                .Select(x => x.Ref)
                .ToList();
            var watch = Stopwatch.StartNew();
            List<Guid> ids = [];
            foreach (var commune in communes)
                ids.Add(await HandInAsync(commune));
            var handedIn = watch.Elapsed;
            foreach (var id in ids)
            {
                var report = (await _reports.FindAsync(id, default))!;
                await _reports.ActAsync(id, report.Revision, ReportAction.Accept, null, "officer:mau", default);
            }
            var accepted = watch.Elapsed;
            await services.GetRequiredService<AcceptedReports>().ReadAsync(default);
            var total = await SumAsync();
            var summed = watch.Elapsed;
            var edition = _snapshot.All<Edition>().First(x => x.Header.Campaign == Campaign && x.Year == year);
            var bytes = DocxPaper.Write(services.GetRequiredService<PaperMaker>().Make(edition, Province)!, year);
            await output.WriteLineAsync(
                $"{year}: {communes.Count} communes handed in {handedIn.TotalSeconds:0.00} s, "
                    + $"accepted {(accepted - handedIn).TotalSeconds:0.00} s, sums {(summed - accepted).TotalSeconds:0.00} s "
                    + $"({total} talks), document of {bytes.Length} bytes {(watch.Elapsed - summed).TotalSeconds:0.00} s; "
                    + $"all {watch.Elapsed.TotalSeconds:0.00} s"
            );
        }

        private async Task<Guid> HandInAsync(string commune)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/result-reports");
            request.Headers.Add("Idempotency-Key", $"{year}-{commune}");
            request.Content = JsonContent.Create(
                new
                {
                    campaign = Campaign,
                    edition = year,
                    place = commune,
                    content = new
                    {
                        figures = new[]
                        {
                            new
                            {
                                indicator = $"DO-{year}-1",
                                level = "commune",
                                value = 5,
                            },
                            new
                            {
                                indicator = $"DO-{year}-2",
                                level = "commune",
                                value = 150,
                            },
                        },
                        narrative = new { outcome = "Đã tổ chức đúng kế hoạch (mẫu)." },
                    },
                }
            );
            using var response = await http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            if (!response.IsSuccessStatusCode)
                throw new InvalidOperationException($"{(int)response.StatusCode} {body}");
            return JsonDocument.Parse(body).RootElement.GetProperty("id").GetGuid();
        }

        private async Task<long> SumAsync()
        {
            var text = await http.GetStringAsync(
                $"/api/v1/results?campaign={Campaign}&edition={year}&place={Province}"
            );
            return JsonDocument
                .Parse(text)
                .RootElement.GetProperty("items")
                .EnumerateArray()
                .First(x => x.GetProperty("place").GetProperty("code").GetString() == Province)
                .GetProperty("figures")
                .EnumerateArray()
                .Where(x => x.GetProperty("indicator").GetString() == $"DO-{year}-1")
                .First(x => x.GetProperty("level").GetString() == "commune")
                .GetProperty("value")
                .GetInt64();
        }
    }
}
