using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Settings;
using Campaign.Web.Storage;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>
/// Writes to administrators and chief editors once a week if there is a reason: emergency and national numbers that
/// have not been checked for too long, and services that will soon be withdrawn automatically.
/// </summary>
internal sealed class AgeingMail(
    SnapshotStore store,
    OfficerDirectory officers,
    SentNotices notices,
    IMailTransport transport,
    IOptions<MailOptions> options,
    IOptions<CampaignOptions> campaign,
    CampaignClock clock
)
{
    /// <summary>Writes to everyone who has not been told this week. Returns the number of messages sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        var today = clock.Today;
        var ageing = Ageing.On(store.Current, today);
        if (ageing.IsEmpty)
            return 0;
        var week = StoredDay.Text(today.AddDays(-(((int)today.DayOfWeek + 6) % 7)));
        await using var session = transport.Open();
        var sent = 0;
        foreach (var officer in officers.All.Where(Hears))
        {
            var id = $"ageing.{week}.{officer.Id:N}";
            if (await notices.SendAsync(id, session, () => Write(ageing, officer), stop))
                sent++;
        }
        return sent;
    }

    private static bool Hears(Officer officer) =>
        officer is { Disabled: false, Email: not null }
        && (officer.IsAdministrator || officer.Groups.Contains(OfficerGroup.ChiefEditor));

    private MimeMessage Write(Ageing ageing, Officer to) =>
        AutomaticMessage.Of(
            options.Value.Sender,
            MailboxAddress.Parse(to.Email!),
            ageing.Alarms.IsEmpty
                ? "Dịch vụ sắp tự gỡ vì lâu chưa kiểm tra"
                : "Số khẩn cấp và số toàn quốc cần gọi kiểm tra ngay",
            clock.LocalNow,
            AgeingText.Of(ageing, to.Name, campaign.Value.BaseUrl)
        );
}

/// <summary>Checks from time to time whether there is something to report.</summary>
internal sealed class AgeingJob(AgeingMail mail, TimeProvider time, ILogger<AgeingJob> log)
    : PeriodicWork(new("The mail about unchecked numbers", TimeSpan.FromMinutes(30)), time, log)
{
    protected override Task WorkAsync(CancellationToken stop) => mail.SendDueAsync(stop);
}
