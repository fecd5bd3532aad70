using Campaign.UmbracoHost.Periodic;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Persistence.Media;

/// <summary>
/// Deletes uploads that nobody saved; Umbraco's own job for it is not in its Core. Every node does it, and the second
/// finds nothing left.
/// </summary>
internal sealed class OldUploads(TemporaryFiles uploads, TimeProvider clock, ILogger<OldUploads> log)
    : PeriodicWork(
        new("Deleting uploads that nobody saved", TimeSpan.FromHours(6))
        {
            AfterFault = TimeSpan.FromMinutes(15),
            Meanwhile = "They are kept for longer.",
        },
        clock,
        log
    )
{
    protected override Task WorkAsync(CancellationToken stop) =>
        uploads.CleanUpOldTempFiles(Clock.GetUtcNow().UtcDateTime);
}
