using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Mail;
using Campaign.Web.Reporting;
using Campaign.Web.Reporting.Form;
using Campaign.Web.Settings;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Retention;

/// <summary>
/// Deletes what names people when its period is over. What a channel queues or logs by itself is deleted there; this is
/// the rest. Every node does it, because each has a drop folder; in the database the second finds nothing left.
/// </summary>
internal sealed class RetentionJob(
    AccountRetention accounts,
    IDbContextFactory<OperationsDb> database,
    IOptions<RetentionOptions> options,
    IOptions<CampaignOptions> campaign,
    TimeProvider time,
    ILogger<RetentionJob> log
)
    : PeriodicWork(
        new("Forgetting what need not be kept", TimeSpan.FromHours(6))
        {
            AtStart = true,
            AfterFault = TimeSpan.FromMinutes(15),
            Meanwhile = "It is kept for longer.",
        },
        time,
        log
    )
{
    internal Task RoundAsync(CancellationToken stop) => WorkAsync(stop);

    protected override async Task WorkAsync(CancellationToken stop)
    {
        var periods = options.Value;
        await accounts.ForgetAsync(periods.Accounts, stop);
        await using var db = await database.CreateDbContextAsync(stop);
        var (notices, requests) = (Before(periods.Notices), Before(periods.ReportRequests));
        await db.Set<OfficerNotice>().Where(x => x.At < notices).ExecuteDeleteAsync(stop);
        await db.Set<ReportRequest>().Where(x => x.ReceivedAt < requests).ExecuteDeleteAsync(stop);
        var links = Before(periods.LinkRecipients);
        await db.Set<ReportLinkRow>()
            .Where(x => x.Recipient != null && (x.Until < links || x.RevokedAt < links))
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.Recipient, (string?)null), stop);
        ForgetMail(Before(periods.MailDrop));
    }

    // A folder that the operator named may be another program's; only the product's own is emptied.
    private void ForgetMail(DateTimeOffset before)
    {
        var folder = new DirectoryInfo(Path.Combine(campaign.Value.DataPath, "mail-drop"));
        if (folder.Exists)
            foreach (var mail in folder.EnumerateFiles("*.eml").Where(x => x.LastWriteTimeUtc < before.UtcDateTime))
                mail.Delete();
    }

    private DateTimeOffset Before(int days) => Clock.GetUtcNow().AddDays(-days);
}

/// <summary>Registers it.</summary>
internal static class RetentionSetup
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services
            .AddOptions<RetentionOptions>()
            .BindConfiguration(RetentionOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddHostedService<RetentionJob>();
    }
}
