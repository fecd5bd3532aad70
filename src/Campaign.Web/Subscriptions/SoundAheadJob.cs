using Campaign.UmbracoHost.Periodic;

namespace Campaign.Web.Subscriptions;

/// <summary>Looks once a minute whether sound is to be made ahead.</summary>
internal sealed class SoundAheadJob(SoundAhead ahead, TimeProvider time, ILogger<SoundAheadJob> log)
    : PeriodicWork(
        new("Sound made ahead", TimeSpan.FromMinutes(1)) { Meanwhile = "Sound is made when it is fetched." },
        time,
        log
    )
{
    public override Task StartAsync(CancellationToken cancellationToken) =>
        ahead.IsWanted ? base.StartAsync(cancellationToken) : Task.CompletedTask;

    protected override Task WorkAsync(CancellationToken stop) => ahead.MakeAsync(stop);
}
