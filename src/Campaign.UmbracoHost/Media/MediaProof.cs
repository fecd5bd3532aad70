using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// Makes up for the proof of a start at which the storage did not answer. A node whose storage is another one ends, as
/// it would not have started.
/// </summary>
internal sealed class MediaProof(
    IMediaStore store,
    IKeyValueService values,
    IHostApplicationLifetime host,
    TimeProvider clock,
    ILogger<MediaProof> log
)
    : PeriodicWork(
        new("Comparing the storage of media with the database", TimeSpan.FromSeconds(5))
        {
            Meanwhile = "Texts are served, uploaded files are not.",
        },
        clock,
        log
    )
{
    /// <summary>Whether it has to be made. Until then nothing is moved; in another storage it never is.</summary>
    public bool IsDue { get; set; }

    protected override async Task WorkAsync(CancellationToken stop)
    {
        if (IsDue)
            try
            {
                store.Proved(values);
                IsDue = false;
            }
            catch (StartupFaultException fault)
            {
                Log.LogCritical("{Fault}", fault.Message);
                host.StopApplication();
            }
        Works();
        await Task.Delay(Timeout.InfiniteTimeSpan, Clock, stop);
    }
}
