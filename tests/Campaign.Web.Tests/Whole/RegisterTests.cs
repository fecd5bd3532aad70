using System.Net;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Search;
using Campaign.Web.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Whole;

/// <summary>A start with all provinces and communes of the country, on a site that knew only provinces.</summary>
[Collection("whole")]
public sealed class RegisterTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("campaign-register-");

    public void Dispose() => _data.DeleteAll();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_whole_country_is_imported_by_the_first_start_and_the_next_changes_nothing(bool postgres)
    {
        var settings = await FirstStart.CopyToAsync(_data, postgres);
        settings.Remove("Campaign:Register");
        var first = await StartAsync(settings);
        var seq = Snapshot(first).Seq;
        Assert.Equal(3321, Snapshot(first).Places.All.Count(x => x is { Level: PlaceLevel.Commune }));
        using var http = new HttpClient { BaseAddress = new Uri(first.Urls.First()) };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/dia-phuong/24133")).StatusCode);
        Assert.Contains("dịch vụ cho Phường Buôn Ma Thuột, tỉnh Đắk Lắk", await HelpAsync(http, "xa", "bmt"));
        foreach (var example in HelpForm.PlaceExamples)
        {
            var page = await HelpAsync(http, "xa", example);
            Assert.Contains("dịch vụ cho ", page);
            // There are no known services for these places, so the national numbers and those of Article 19 are shown.
            var result = page[page.IndexOf("id=\"ket-qua\"", StringComparison.Ordinal)..];
            Assert.Contains("tel:113", result);
            Assert.Contains("Ủy ban nhân dân xã nơi xảy ra bạo lực", result);
        }
        foreach (var example in HelpForm.WordExamples)
            Assert.DoesNotContain(">0 dịch vụ", await HelpAsync(http, "tim", example));
        await StopAsync(first);

        var second = await StartAsync(settings);
        Assert.Equal(seq, Snapshot(second).Seq);
        await StopAsync(second);
    }

    private static async Task<string> HelpAsync(HttpClient http, string field, string typed)
    {
        var answer = await http.PostAsync("/tro-giup", new FormUrlEncodedContent([new(field, typed)]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static CampaignSnapshot Snapshot(WebApplication app) =>
        app.Services.GetRequiredService<SnapshotStore>().Current;

    private static async Task<WebApplication> StartAsync(Dictionary<string, string?> settings)
    {
        var app = Application.Build(
            [],
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.Configuration.AddInMemoryCollection(settings);
            }
        );
        await Application.PrepareAsync(app);
        Application.Map(app);
        await app.StartAsync();
        // Until the index is built, a search for words says that it cannot answer yet.
        while (!app.Services.GetRequiredService<SearchService>().IsReady)
            await Task.Delay(50);
        return app;
    }

    private static async Task StopAsync(WebApplication app)
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
