using System.Diagnostics;
using System.Globalization;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Media;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Caches;

/// <summary>
/// Empties the caches in front whenever this node shows something new. They are emptied as a whole: what is withdrawn
/// stands on many pages, lists and feeds. Every node does it, since each may have a cache of its own, and every start,
/// since the node may have been away when something was withdrawn.
/// </summary>
internal sealed class CachePurge(
    IOptions<CacheOptions> options,
    SnapshotStore store,
    HttpClient http,
    TimeProvider time,
    ILogger<CachePurge> log
)
    : PeriodicWork(
        new("Emptying the caches in front", TimeSpan.Zero)
        {
            AtStart = true,
            AfterFault = TimeSpan.FromSeconds(2),
            Meanwhile = "They forget by themselves within a minute.",
        },
        time,
        log
    ),
        IServesReaders
{
    // By then the other nodes show it as well. One that did not yet may have filled a common cache again.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private long _seq = -1;

    public override Task StartAsync(CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(options.Value.Purge) ? Task.CompletedTask : base.StartAsync(cancellationToken);

    protected override async Task WorkAsync(CancellationToken stop)
    {
        var seq = (await store.NewerThanAsync(_seq, stop)).Seq;
        await PurgeAsync(seq, stop);
        await Task.Delay(Settled, Clock, stop);
        await PurgeAsync(seq, stop);
        _seq = seq;
    }

    private async Task PurgeAsync(long seq, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        if (options.Value.Address is { } address)
        {
            using var answer = await http.PostAsJsonAsync(address, new { seq }, patience.Token);
            answer.EnsureSuccessStatusCode();
            return;
        }
        var words = options.Value.Purge!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo(words[0], words[1..]);
        start.Environment["CAMPAIGN_SEQ"] = seq.ToString(CultureInfo.InvariantCulture);
        await ProgramRun.ToItsEndAsync(start, patience.Token);
    }
}

/// <summary>Registers it.</summary>
internal static class CachePurgeSetup
{
    public static IServiceCollection AddCachePurge(this IServiceCollection services)
    {
        services.AddOptions<CacheOptions>().BindConfiguration(CacheOptions.Section);
        return services.AddHostedService(x => ActivatorUtilities.CreateInstance<CachePurge>(x, new HttpClient()));
    }
}
