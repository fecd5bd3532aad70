using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Scheduling;
using Campaign.UmbracoHost.Words;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Mail;

/// <summary>
/// Tells the officer who scheduled a publication or withdrawal that it failed. If that account no longer exists, the
/// administrators are told, because somebody has to know.
/// </summary>
internal sealed class ScheduleMail(
    IMailTransport transport,
    SentNotices notices,
    OfficerDirectory officers,
    IOptions<MailOptions> options,
    IOptions<CampaignOptions> campaign,
    CampaignClock clock
) : IScheduleAlarm
{
    public async Task<bool> SendAsync(FailedSchedule failure, CancellationToken cancel)
    {
        var done = true;
        foreach (var to in Recipients(failure.Officer))
            done &= await SendAsync(failure, to, cancel);
        return done;
    }

    private List<Officer> Recipients(int? number)
    {
        if (number is { } known && officers.Find(known) is { Disabled: false, Email: not null } officer)
            return [officer];
        return [.. officers.All.Where(x => x is { IsAdministrator: true, Disabled: false, Email: not null })];
    }

    // Each is told once: who was told by then is not told again while somebody else's mailbox is full.
    private async Task<bool> SendAsync(FailedSchedule failure, Officer to, CancellationToken cancel)
    {
        var act = failure.Publishes ? "on" : "off";
        var id = $"schedule.{failure.Document:N}.{failure.Culture}.{act}.{failure.At:yyyyMMddHHmmss}.{to.Id:N}";
        await using var session = transport.Open();
        var sending = await notices.TryAsync(id, session, () => Write(failure, to), cancel);
        return sending.Failure is null or MailOutcome.Never;
    }

    // The subject does not contain the document's name, because nothing that officers typed may get into headers.
    private MimeMessage Write(FailedSchedule failure, Officer to)
    {
        var act = failure.Publishes ? "Xuất bản" : "Gỡ xuống";
        var language = failure.Culture is { } culture ? $" ({culture})" : "";
        var link = campaign.Value.BaseUrl is { } origin
            ? $"\nMở mục này: {origin}/umbraco/section/content/workspace/document/edit/{failure.Document}\n"
            : "";
        return AutomaticMessage.Of(
            options.Value.Sender,
            MailboxAddress.Parse(to.Email!),
            "Hẹn giờ không thành: cần bạn xem lại",
            clock.LocalNow,
            $"""
            Chào {to.Name},

            Việc đã hẹn giờ sau đây không thực hiện được:

            {failure.Name}{language}
            {act} lúc {HaNoi.Time(failure.At.UtcDateTime)}
            Lý do: {failure.Reason}
            {link}
            Hệ thống không tự thử lại. Hãy sửa rồi hẹn giờ lại, hoặc bỏ lịch hẹn.
            """
        );
    }
}
