using System.Globalization;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Mail;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Webhooks;

/// <summary>Tells the office that keeps an endpoint when the server has disabled it.</summary>
internal sealed class WebhookMail(
    IDbContextFactory<OperationsDb> database,
    SentNotices notices,
    IMailTransport transport,
    IOptions<MailOptions> options,
    CampaignClock clock
)
{
    // After a week without a mail server the letter would only be a riddle.
    private static readonly TimeSpan Worthwhile = TimeSpan.FromDays(7);

    /// <summary>Writes to everyone who has not been told. Returns the number of messages sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        var since = clock.UtcNow - Worthwhile;
        List<WebhookEndpoint> disabled;
        await using (var db = await database.CreateDbContextAsync(stop))
            disabled = await db.Set<WebhookEndpoint>()
                .AsNoTracking()
                .Where(x => !x.Enabled && x.Contact != null && x.DisabledAt >= since)
                .ToListAsync(stop);
        if (disabled.Count == 0)
            return 0;
        var sent = 0;
        await using var session = transport.Open();
        foreach (var endpoint in disabled)
            if (await notices.SendAsync(IdOf(endpoint), session, () => Write(endpoint), stop))
                sent++;
        return sent;
    }

    // One a day: nobody has confirmed the address, and an endpoint can be enabled again at any time.
    private static string IdOf(WebhookEndpoint endpoint) =>
        string.Create(CultureInfo.InvariantCulture, $"webhook {endpoint.Id:N} {endpoint.DisabledAt!.Value:yyyyMMdd}");

    private MimeMessage Write(WebhookEndpoint endpoint) =>
        AutomaticMessage.Of(
            options.Value.Sender,
            MailboxAddress.Parse(endpoint.Contact!),
            "Webhook đã bị tắt / A webhook was disabled",
            clock.LocalNow,
            $"""
            Hệ thống đã tắt webhook {endpoint.Id} đến máy {new Uri(endpoint.Url).Host}.
            Lý do: {endpoint.DisabledReason}
            Hãy sửa máy nhận, đọc /api/v1/changes từ con trỏ gần nhất, rồi bật lại webhook.

            The webhook {endpoint.Id} to {new Uri(endpoint.Url).Host} was disabled.
            Reason: {endpoint.DisabledReason}
            Repair the receiver, read /api/v1/changes from your last cursor, then enable it again.
            """
        );
}

/// <summary>Looks once a minute.</summary>
internal sealed class WebhookMailJob(WebhookMail mail, TimeProvider time, ILogger<WebhookMailJob> log)
    : PeriodicWork(new("Letters about disabled webhooks", TimeSpan.FromMinutes(1)), time, log)
{
    protected override Task WorkAsync(CancellationToken stop) => mail.SendDueAsync(stop);
}
