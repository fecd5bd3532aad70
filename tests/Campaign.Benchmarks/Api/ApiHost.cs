using Campaign.Core.Campaigns;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Core.Vocabularies;
using Campaign.Web;
using Campaign.Web.Api;
using Campaign.Web.Feeds;
using Campaign.Web.Hsds;
using Campaign.Web.Http;
using Campaign.Web.Settings;
using Campaign.Web.Storage;
using Campaign.Web.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Benchmarks.Api;

/// <summary>
/// The public API over made-up messages, for throughput.sh. Counts towards limits, which are set out of reach.
/// </summary>
internal static class ApiHost
{
    public static int Run(string url, int items)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-bench-");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Campaign:BaseUrl"] = url,
                ["Campaign:RateLimit:PerAddress"] = "2000000000",
            }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(x => x.AddServerHeader = false).UseUrls(url);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(new SnapshotStore(Snapshot(items)));
        builder.Services.AddSingleton(
            new CampaignClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById(CampaignClock.DefaultZone))
        );
        builder.Services.AddOptions<CampaignOptions>().BindConfiguration(CampaignOptions.Section);
        builder.Services.AddOperationsDb(
            $"Data Source={Path.Combine(folder.FullName, "operations.db")}",
            postgres: false
        );
        builder.Services.AddConcepts();
        builder.Services.AddPublicApi();
        builder.Services.AddWebhooks();
        var app = builder.Build();
        app.Services.MigrateOperationsAsync().GetAwaiter().GetResult();
        app.UseSecurityHeaders();
        app.UsePublicApi();
        app.MapPublicApi();
        app.MapFeeds();
        app.MapHsds();
        app.MapWebhooks();
        app.Run();
        folder.DeleteAll();
        return 0;
    }

    private static CampaignSnapshot Snapshot(int items)
    {
        var then = new DateTimeOffset(2021, 10, 20, 2, 0, 0, TimeSpan.Zero);
        ItemHeader Header(int n, string title) =>
            new()
            {
                Id = new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
                Slug = $"muc-{n}",
                Language = CampaignSnapshot.DefaultLanguage,
                AvailableLanguages = [CampaignSnapshot.DefaultLanguage],
                Title = title,
                PublishedAt = then,
                UpdatedAt = then,
                Version = n,
                Campaign = "mau",
                Edition = n == 1 ? null : 2021,
                Source = new Source(null, "Nguồn mẫu"),
            };
        PublishedItem[] all =
        [
            new CampaignInfo(Header(1, "Chiến dịch mẫu")) { Alias = "mau" },
            .. Enumerable
                .Range(2, items)
                .Select(n => new KeyMessage(Header(n, $"Thông điệp mẫu số {n}"))
                {
                    Order = n,
                    OfficialText = $"Thông điệp mẫu số {n}: chấm dứt bạo lực, vun đắp yêu thương.",
                    Evergreen = true,
                }),
        ];
        var vocabularies = new VocabularySet(
            VocabularySet.Required.Select(x => new Vocabulary(x, x, [new Term("mau", "Mẫu")]))
        );
        Change[] changes =
        [
            .. all.Select(x => new Change(
                x.Version,
                x.Id,
                x.Type.Name,
                x.Language,
                ChangeAction.Upsert,
                ChangeReason.Published,
                then
            )),
        ];
        return CampaignSnapshot.Empty(vocabularies).Apply(all, changes, items + 1);
    }
}
