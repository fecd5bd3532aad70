using Campaign.UmbracoHost.Periodic;

namespace Campaign.Web.Subscriptions;

/// <summary>Looks once a minute whether PDFs are to be rendered ahead.</summary>
internal sealed class PdfAheadJob(PdfAhead ahead, TimeProvider time, ILogger<PdfAheadJob> log)
    : PeriodicWork(
        new("PDFs for the mail of stations", TimeSpan.FromMinutes(1)) { Meanwhile = "Mails have a link instead." },
        time,
        log
    )
{
    protected override Task WorkAsync(CancellationToken stop) => ahead.MakeAsync(stop);
}
