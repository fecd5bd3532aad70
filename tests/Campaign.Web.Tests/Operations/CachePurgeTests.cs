using System.Text.Json;
using Campaign.Core.Publication;
using Campaign.Web.Tests.Webhooks;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Operations;

/// <summary>Caches in front are emptied when something is withdrawn.</summary>
[Collection("whole")]
public sealed class CachePurgeTests
{
    [Fact]
    public async Task An_address_is_called_when_something_is_withdrawn_and_again_when_it_failed()
    {
        await using var cache = await Receiver.StartAsync();
        var site = new Site(cache.Url);
        await site.InitializeAsync();
        try
        {
            // Each start empties the cache too.
            while (cache.Taken.IsEmpty)
                await Task.Delay(50);
            var failures = 2;
            cache.Answer = _ => Interlocked.Decrement(ref failures) >= 0 ? 500 : 204;
            var seq = Withdraw(site);
            while (!cache.Taken.Any(x => Seq(x.Body) >= seq) || Volatile.Read(ref failures) >= 0)
                await Task.Delay(50);
        }
        finally
        {
            await site.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_program_is_run_when_something_is_withdrawn()
    {
        var file = Path.Combine(Path.GetTempPath(), $"campaign-purged-{Guid.NewGuid():N}");
        var script = file + ".sh";
        await File.WriteAllTextAsync(script, "echo \"$CAMPAIGN_SEQ\" >> \"$1\"\n");
        var site = new Site($"sh {script} {file}");
        await site.InitializeAsync();
        try
        {
            var seq = Withdraw(site);
            while (
                !File.Exists(file)
                || !(await File.ReadAllLinesAsync(file)).Any(x =>
                    long.Parse(x, System.Globalization.CultureInfo.InvariantCulture) >= seq
                )
            )
                await Task.Delay(50);
        }
        finally
        {
            await site.DisposeAsync();
            File.Delete(script);
            File.Delete(file);
        }
    }

    private static long Withdraw(Site site)
    {
        var store = site.Services.GetRequiredService<SnapshotStore>();
        var before = store.Current.Seq;
        var documents = site.Services.GetRequiredService<IContentService>();
        var message = store.Current.Items.First(x => x.Type == ItemType.Message);
        Assert.True(documents.Unpublish(documents.GetById(message.Id)!).Success);
        return before + 1;
    }

    private static long Seq(string body) => JsonDocument.Parse(body).RootElement.GetProperty("seq").GetInt64();

    private sealed class Site(string purge) : WholeSite
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?> { ["Campaign:Caches:Purge"] = purge };
    }
}
